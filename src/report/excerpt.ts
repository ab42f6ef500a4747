import { textWidth } from "../text-width.ts";
import { visible } from "../visible.ts";

/** A line of a file for people, and the marker that belongs below it. */
export interface Excerpt {
  readonly text: string;
  /** Empty where no column is known. */
  readonly marker: string;
}

/** One character as it is shown, and the columns that it takes. */
interface Cell {
  readonly from: number;
  readonly shown: string;
  readonly width: number;
}

const tabStop = 4;
/** In less than this nothing can be recognised; nor can it in a line that is blank. */
const leastRoom = 16;

/**
 * Shows a line of a file, cut to `room` columns around the place that is meant, with a marker
 * under the word that starts there. Columns count UTF-16 units from 1; the marker counts
 * columns of the terminal, of which a Chinese sign takes two.
 */
export function excerpt(
  line: string,
  column: number | undefined,
  room: number,
): Excerpt | undefined {
  if (room < leastRoom || line.trim() === "") return undefined;
  const at = Math.min((column ?? 1) - 1, line.length);
  // A line can be a whole file of JSON. What is this far away does not fit anyway.
  const start = Math.max(0, at - 4 * room);
  const cells = cellsOf(line, start, at + 4 * room);
  const first = cells.findIndex((cell) => cell.from >= at);
  const marked = first < 0 ? cells.length : first;
  const { from, to } = windowAround(cells, marked, room);
  const before = from > 0 || start > 0 ? "…" : "";
  const after = to < cells.length ? "…" : "";
  const text =
    before +
    cells
      .slice(from, to)
      .map(({ shown }) => shown)
      .join("") +
    after;
  if (column === undefined) return { text, marker: "" };
  const end = wordEnd(line, at);
  const under = cells.slice(marked, to).filter((cell) => cell.from < end);
  const indent = before.length + widthOf(cells.slice(from, marked));
  return { text, marker: " ".repeat(indent) + "^".repeat(Math.max(1, widthOf(under))) };
}

function cellsOf(line: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  let column = 0;
  for (const sign of line.slice(start, end)) {
    const shown = sign === "\t" ? " ".repeat(tabStop - (column % tabStop)) : visible(sign);
    const width = textWidth(shown);
    cells.push({ from, shown, width });
    from += sign.length;
    column += width;
  }
  return cells;
}

/** The cells that fit: from the start of the line, or from a third of the room before the mark. */
function windowAround(cells: readonly Cell[], marked: number, room: number) {
  if (widthOf(cells) <= room) return { from: 0, to: cells.length };
  const fitsFromStart = widthOf(cells.slice(0, marked)) < room - room / 3;
  let from = fitsFromStart ? 0 : marked;
  for (let width = 0; from > 0 && width < room / 3; from--) width += cells[from - 1]?.width ?? 0;
  let to = from;
  // One column each for the signs that something is left out.
  for (let width = 2; to < cells.length; to++) {
    width += cells[to]?.width ?? 0;
    if (width > room) break;
  }
  return { from, to };
}

/** A quoted text, a tag of a template, a word or number with its hyphens and dots, or one sign. */
const word =
  /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\{\{+[^{}]*\}+|[\p{L}\p{M}\p{N}_]+(?:[.-]+[\p{L}\p{M}\p{N}_]+)*|./uy;

function wordEnd(line: string, at: number): number {
  word.lastIndex = at;
  return at + (word.exec(line)?.[0].length ?? 1);
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
