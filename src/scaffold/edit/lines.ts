import type { Edit } from "./apply-edits.ts";

/** Where the line around an offset starts. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** Where the next line starts; the end of the text if there is none. */
export function nextLine(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found + 1;
}

/** The white space before an offset, if nothing else stands before it in its line. */
export function indentBefore(text: string, at: number): string | undefined {
  const before = text.slice(lineStart(text, at), at);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

export function lineEnding(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/**
 * Removes whole lines, together with the comment that stands right above them at the same
 * indent, unless it is the one that the file starts with, and with a blank line that would be
 * left beside another one.
 */
export function removeLines(text: string, from: number, to: number): Edit {
  const indent = indentBefore(text, from) ?? "";
  let start = lineStart(text, from);
  for (let above = start; above > 0; ) {
    above = lineStart(text, above - 1);
    if (!text.startsWith(`${indent}#`, above)) break;
    start = above;
  }
  if (start === 0) start = lineStart(text, from);
  let end = to > 0 && text[to - 1] === "\n" ? to : nextLine(text, to);
  const blanksAbove = /(?<=\n)(?:[ \t]*\r?\n)*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  if (end === text.length) start -= blanksAbove;
  else if (blanksAbove > 0 || start === 0) {
    end += /^(?:[ \t]*\r?\n)*/.exec(text.slice(end))?.[0].length ?? 0;
  }
  return { start, end, text: "" };
}
