import { identity, type Matrix } from "../../content/matrix.ts";

/** Operands or numbers as a transformation; anything odd is none. */
export function matrixOf(operands: readonly unknown[]): Matrix {
  const [a, b, c, d, e, f] = operands.filter((operand) => typeof operand === "number");
  if (a === undefined || b === undefined || c === undefined || d === undefined) return identity;
  return e === undefined || f === undefined ? identity : [a, b, c, d, e, f];
}
