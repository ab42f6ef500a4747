import { boxAround, type Matrix, union } from "./matrix.ts";
import type { Operand } from "./operations.ts";
import type { Box } from "./sheet.ts";
import { numberAt } from "./text-state.ts";

const painting = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"]);

/** Follows the construction of a path, as far as to tell where it is painted. */
export class PathBox {
  #box: Box | undefined;

  /** Gives the box of the path if the operator paints it. */
  follow(operator: string, operands: readonly Operand[], matrix: Matrix): Box | undefined {
    if (operator === "re") {
      const [x, y, width, height] = [0, 1, 2, 3].map((at) => numberAt(operands, at));
      this.#add(matrix, x, y, (x ?? 0) + (width ?? 0), (y ?? 0) + (height ?? 0));
    } else if ("mlcvy".includes(operator) && operator !== "") {
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const [x, y] = [numberAt(operands, at), numberAt(operands, at + 1)];
        this.#add(matrix, x, y, x, y);
      }
    } else if (operator === "n" || painting.has(operator)) {
      const box = this.#box ?? [0, 0, 0, 0];
      this.#box = undefined;
      return operator === "n" ? undefined : box;
    }
    return undefined;
  }

  #add(matrix: Matrix, x0 = 0, y0 = 0, x1 = 0, y1 = 0): void {
    this.#box = union(this.#box, boxAround(matrix, x0, y0, x1, y1));
  }
}
