import type { Box } from "./sheet.ts";

/** a b c d e f, as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that does the first and then the second. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const g = second[0];
  const h = second[1];
  const i = second[2];
  const j = second[3];
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + second[4],
    e * h + f * j + second[5],
  ];
}

export function pointAt([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright box around a rectangle after it was transformed. */
export function boxAround(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const [a, b, c, d, e, f] = matrix;
  // Nearly all text stands upright.
  if (b === 0 && c === 0) {
    const [left, right, top, foot] = [a * x0 + e, a * x1 + e, d * y0 + f, d * y1 + f];
    return [Math.min(left, right), Math.min(top, foot), Math.max(left, right), Math.max(top, foot)];
  }
  const [ax, ay] = pointAt(matrix, x0, y0);
  const [bx, by] = pointAt(matrix, x1, y0);
  const [cx, cy] = pointAt(matrix, x0, y1);
  const [dx, dy] = pointAt(matrix, x1, y1);
  return [
    Math.min(ax, bx, cx, dx),
    Math.min(ay, by, cy, dy),
    Math.max(ax, bx, cx, dx),
    Math.max(ay, by, cy, dy),
  ];
}

export function union(one: Box | undefined, other: Box): Box {
  if (!one) return other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}
