import type { ContentFont } from "../../content/font.ts";
import { boxAround, identity, type Matrix, multiply, union } from "../../content/matrix.ts";
import { isName, operationsOf } from "../../content/operations.ts";
import type { Box } from "../../content/sheet.ts";
import type { ContentStream, Piece, Unit } from "./content-stream.ts";
import { matrixOf } from "./matrix-of.ts";

/** The font that a stream knows by a name. */
export type FontOf = (stream: ContentStream, name: string) => ContentFont | undefined;

/** The box around all that some pieces paint; undefined if it is nothing that has a place. */
export function boundsOf(pieces: readonly Piece[], fontOf: FontOf): Box | undefined {
  let bounds: Box | undefined;
  for (const { stream, units } of pieces) {
    for (const unit of units) {
      for (const box of boxesOf(stream, unit, fontOf)) bounds = union(bounds, box);
    }
  }
  return bounds;
}

function* boxesOf(stream: ContentStream, unit: Unit, fontOf: FontOf): Generator<Box> {
  const { kind, start, end, matrix } = unit;
  // A picture fills the unit square.
  if (kind === "picture") yield boxAround(matrix, 0, 0, 1, 1);
  let line: Matrix = identity;
  let font: ContentFont | undefined;
  let size = 0;
  for (const { operator, operands } of operationsOf(stream.bytes.subarray(start, end))) {
    const [first, second] = operands;
    const numbers = operands.filter((operand) => typeof operand === "number");
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    if (operator === "re") yield boxAround(matrix, a, b, a + c, b + d);
    else if (/^[mlcvy]$/.test(operator)) {
      // A curve lies within the polygon of its control points.
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        const [x = 0, y = 0] = numbers.slice(at, at + 2);
        yield boxAround(matrix, x, y, x, y);
      }
    } else if (operator === "Tm") line = matrixOf(operands);
    else if (operator === "Td") line = multiply([1, 0, 0, 1, a, b], line);
    else if (operator === "Tf") {
      font = isName(first) ? fontOf(stream, first.name) : undefined;
      size = typeof second === "number" ? second : 0;
    } else if (operator === "Tj" && first instanceof Uint8Array && font) {
      const width = font.glyphs(first).reduce((sum, { advance }) => sum + advance, 0);
      const place = multiply(line, matrix);
      yield boxAround(place, 0, font.descent * size, width * size, font.ascent * size);
    }
  }
}
