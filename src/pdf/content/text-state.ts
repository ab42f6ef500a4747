import type { ContentFont } from "./font.ts";
import { identity, type Matrix } from "./matrix.ts";
import { isName, type Operand } from "./operations.ts";
import type { Resources } from "./resources.ts";

/** What q and Q keep of the state of text (ISO 32000-1, 9.3). */
export interface TextSettings {
  readonly font: ContentFont | undefined;
  readonly size: number;
  readonly spacing: number;
  readonly wordSpacing: number;
  /** Horizontal, as a part of 1. */
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

export const plainText: TextSettings = {
  font: undefined,
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** The settings after an operator that sets one of them; undefined if it does not. */
export function changedSettings(
  old: TextSettings,
  operator: string,
  operands: readonly Operand[],
  resources: Resources,
): TextSettings | undefined {
  const number = numberAt(operands, 0);
  switch (operator) {
    case "Tf": {
      const [name] = operands;
      const font = isName(name) ? resources.font(name.name) : undefined;
      return { ...old, font, size: numberAt(operands, 1) };
    }
    case "Tc":
      return { ...old, spacing: number };
    case "Tw":
      return { ...old, wordSpacing: number };
    case "Tz":
      return { ...old, scale: number / 100 };
    case "TL":
    case "TD":
      return { ...old, leading: operator === "TL" ? number : -numberAt(operands, 1) };
    case "Ts":
      return { ...old, rise: number };
    case "Tr":
      return { ...old, mode: number };
    case '"':
      return { ...old, wordSpacing: number, spacing: numberAt(operands, 1) };
    default:
      return undefined;
  }
}

/** Where the next glyph goes, on the page. */
export class TextPlace {
  matrix: Matrix = identity;
  /** Where the present line of text began. */
  line: Matrix = identity;
  /** What moves are counted from. */
  #start: Matrix = identity;

  set(matrix: Matrix): void {
    this.#start = matrix;
    this.matrix = matrix;
    this.line = matrix;
  }

  /** To a place counted from where the last move led. */
  move(x: number, y: number): void {
    this.#start = moved(this.#start, x, y);
    this.matrix = this.#start;
  }

  beginLine(): void {
    this.line = this.#start;
  }

  advance(x: number): void {
    this.matrix = moved(this.matrix, x, 0);
  }
}

const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix => [
  a,
  b,
  c,
  d,
  e + a * x + c * y,
  f + b * x + d * y,
];

export function numberAt(operands: readonly Operand[], at: number): number {
  const operand = operands[at];
  return typeof operand === "number" ? operand : 0;
}

export function matrixAt(operands: readonly Operand[]): Matrix {
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((at) => numberAt(operands, at));
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}
