/** A label in the lines that it takes, with the class that makes them so small. */
export interface FittedLabel {
  readonly lines: readonly string[];
  readonly className: string;
  readonly lineHeight: number;
}

/** The sizes of `.step` in the styles, in units of the drawing, and how many lines a cell is high. */
const sizes = [
  { className: "", size: 11, lineHeight: 12, most: 3 },
  { className: " crowded", size: 10, lineHeight: 11, most: 3 },
  { className: " very-crowded", size: 8, lineHeight: 9, most: 4 },
] as const;

const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
const wideSign = new RegExp(`[${wide}、。，（）「」]`, "u");
/** What stays together on a line: a word with its marks, or a sign of a script without spaces. */
const piece = new RegExp(`\\s*(?:[${wide}][、。，）」]*|[^\\s${wide}]+)`, "gu");

/** About: a drawing is made without its font. No more than some capitals are wider than that. */
const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, sign) => sum + (wideSign.test(sign) ? 1 : 0.52) * size, 0);

/** Breaks a label into lines that are no wider than `room`, and makes it smaller where it must be. */
export function fitLabel(text: string, room: number): FittedLabel {
  for (const { className, size, lineHeight, most } of sizes) {
    const lines = brokenAt(text, room, size);
    const isFitting = lines.every((line) => widthOf(line, size) <= room);
    if (isFitting && lines.length <= most) return { lines, className, lineHeight };
  }
  // The table beside the drawing has all of it.
  const { className, size, lineHeight, most } = sizes[2];
  const lines = brokenAt(text, room, size).map((line) => cut(line, room, size));
  const isCut = lines.length > most;
  const last = cut(`${lines[most - 1]}…`, room, size);
  return { lines: isCut ? [...lines.slice(0, most - 1), last] : lines, className, lineHeight };
}

function brokenAt(text: string, room: number, size: number): string[] {
  const lines: string[] = [];
  for (const [part] of text.matchAll(piece)) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(last + part, size) > room) lines.push(part.trim());
    else lines[lines.length - 1] = last + part;
  }
  return lines.length === 0 ? [text] : lines;
}

function cut(line: string, room: number, size: number): string {
  const signs = Array.from(line);
  if (widthOf(line, size) <= room) return line;
  while (signs.length > 1 && widthOf(`${signs.join("")}…`, size) > room) signs.pop();
  return `${signs.join("")}…`;
}
