/** A coordinate transformation [a b c d e f] as `cm` writes it (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What it is to transform by `first` and then by `then`. */
export function multiply(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [p, q, r, s, t, u] = then;
  return [
    a * p + b * r,
    a * q + b * s,
    c * p + d * r,
    c * q + d * s,
    e * p + f * r + t,
    e * q + f * s + u,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The operands of `cm` or `Tm` as a transformation; anything odd is none. */
export function matrixOf(operands: readonly unknown[]): Matrix {
  const numbers = operands.filter((operand) => typeof operand === "number");
  const [a, b, c, d, e, f] = numbers;
  if (e === undefined || f === undefined) return identity;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e, f];
}
