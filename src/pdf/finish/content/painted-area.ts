import { type Matrix, pointAt } from "../../content/matrix.ts";
import type { Operand } from "../../content/operations.ts";
import type { ArtifactKind, Unit } from "./content-stream.ts";

/** The share of a page's height at its head and at its foot where running lines stand. */
const margin = 0.25;

/**
 * How high something reaches on the page that no element owns. Chromium paints the boxes of
 * the page margin without the clip that it lays around the text.
 */
export class PaintedArea {
  readonly #height: number;
  #low = Number.POSITIVE_INFINITY;
  #high = Number.NEGATIVE_INFINITY;

  constructor(height: number) {
    this.#height = height;
  }

  clear(): void {
    this.#low = Number.POSITIVE_INFINITY;
    this.#high = Number.NEGATIVE_INFINITY;
  }

  reach(matrix: Matrix, x: Operand | undefined, y: Operand | undefined): void {
    if (typeof x !== "number" || typeof y !== "number") return;
    const [, height] = pointAt(matrix, x, y);
    this.#low = Math.min(this.#low, height);
    this.#high = Math.max(this.#high, height);
  }

  reachPath(matrix: Matrix, operator: string, operands: readonly Operand[]): void {
    const [x, y, width, height] = operands;
    if (operator === "re" && typeof x === "number" && typeof y === "number") {
      this.reach(matrix, x, y);
      this.reach(matrix, x + Number(width), y + Number(height));
      return;
    }
    for (let at = 0; at + 1 < operands.length; at += 2) {
      this.reach(matrix, operands[at], operands[at + 1]);
    }
  }

  /** What it is by its place. A ground that spans the page is decoration wherever it stands. */
  kindOf(kind: Unit["kind"]): ArtifactKind {
    if (this.#low > this.#height * (1 - margin) && this.#low < Number.POSITIVE_INFINITY)
      return "header";
    if (this.#high < this.#height * margin && this.#high > Number.NEGATIVE_INFINITY)
      return "footer";
    return kind === "text" ? "margin" : "decoration";
  }
}
