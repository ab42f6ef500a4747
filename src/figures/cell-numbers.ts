import { label } from "./svg.ts";

/** How large the cells of a matrix are. */
export interface CellSize {
  readonly width: number;
  readonly height: number;
  /** How many numbers stand in a line; twice as many, and the others become "+n". */
  readonly perLine: number;
}

/** The numbers, centred on `y`; two lines stand a little lower, below the letter. */
export function numberLines(
  numbers: readonly string[],
  cell: CellSize,
  x: number,
  y: number,
  className: string,
): string {
  const shown = withinRoom(numbers, 2 * cell.perLine);
  const lines: string[] = [];
  for (let at = 0; at < shown.length; at += cell.perLine)
    lines.push(shown.slice(at, at + cell.perLine).join("  "));
  const lineHeight = 13;
  const first = lines.length > 1 ? y - 3 : y;
  return lines
    .map((line, index) =>
      label(
        {
          class: className + crowding(line, cell),
          x,
          y: first + index * lineHeight,
          "text-anchor": "middle",
        },
        line,
      ),
    )
    .join("");
}

/** Three numbers of three signs, such as R48, are as wide as a cell of 80; of more, wider. */
function crowding(line: string, { width }: CellSize): string {
  const each = width / line.replaceAll(" ", "").length;
  return each < 8.5 ? " very-crowded" : each < 10.5 ? " crowded" : "";
}

/** All numbers if there is room, else the first ones and how many more there are. */
export function withinRoom(numbers: readonly string[], room: number): readonly string[] {
  return numbers.length <= room
    ? numbers
    : [...numbers.slice(0, room - 1), `+${numbers.length - room + 1}`];
}
