/** A change of a text: what stands from `start` to `end` gives way to `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Changes a text in many places at once. Removals may overlap; what would be put in amid
 * something that goes, goes with it. Whatever no edit names stays as it is, byte for byte.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const edit of inOrder) {
    if (edit.start < at) {
      at = Math.max(at, edit.text === "" ? edit.end : at);
      continue;
    }
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
