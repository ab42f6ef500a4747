import { operationsOf } from "../../content/operations.ts";
import type { Piece, Unit } from "./content-stream.ts";
import { apply, identity, type Matrix, matrixOf, multiply } from "./matrix.ts";

/** Left, bottom, right and top on the page. */
export type Box = readonly [number, number, number, number];

/** The box around all that some pieces paint; undefined if it is nothing that has a place. */
export function boundsOf(pieces: readonly Piece[]): Box | undefined {
  const points: [number, number][] = [];
  for (const { stream, units } of pieces) {
    for (const unit of units) points.push(...pointsOf(stream.bytes, unit));
  }
  if (points.length === 0) return undefined;
  const across = points.map(([x]) => x);
  const up = points.map(([, y]) => y);
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
}

/** Corners of what a unit paints. A curve lies within the polygon of its control points. */
function* pointsOf(
  bytes: Uint8Array,
  { kind, start, end, matrix }: Unit,
): Generator<[number, number]> {
  if (kind === "picture") {
    // A picture fills the unit square.
    for (const [x, y] of corners(0, 0, 1, 1)) yield apply(matrix, x, y);
    return;
  }
  let line: Matrix = identity;
  let size = 0;
  for (const { operator, operands } of operationsOf(bytes.subarray(start, end))) {
    const numbers = operands.filter((operand) => typeof operand === "number");
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    const [first] = operands;
    if (operator === "re") for (const [x, y] of corners(a, b, c, d)) yield apply(matrix, x, y);
    else if (/^[mlcvy]$/.test(operator)) {
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        yield apply(matrix, numbers[at] ?? 0, numbers[at + 1] ?? 0);
      }
    } else if (operator === "Tm") line = matrixOf(operands);
    else if (operator === "Td") line = multiply([1, 0, 0, 1, a, b], line);
    else if (operator === "Tf") size = a;
    else if (operator === "Tj" && first instanceof Uint8Array) {
      // A usual width of letters, of two bytes each, and a usual depth below their line: close
      // enough for signs that stand for a picture, and for words within the bounds of one.
      const width = (first.length / 2) * 0.6 * size;
      for (const [x, y] of corners(0, -size / 4, width, size)) {
        yield apply(multiply(line, matrix), x, y);
      }
    }
  }
}

const corners = (x: number, y: number, width: number, height: number): [number, number][] => [
  [x, y],
  [x + width, y],
  [x, y + height],
  [x + width, y + height],
];
