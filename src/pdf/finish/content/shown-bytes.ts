import { addAll } from "../../../model/add-all.ts";
import { type Operand, operationsOf } from "../../content/operations.ts";
import type { Piece } from "./content-stream.ts";

/** The codes of all that a piece shows, with the fonts that they are codes of; as a key to compare by. */
export function shownBytes({ stream, units }: Piece): string {
  const shown: string[] = [];
  for (const { start, end } of units) {
    for (const { operator, operands } of operationsOf(stream.bytes.subarray(start, end))) {
      const [first] = operands;
      if (operator === "Tf" || operator === "Do") shown.push(JSON.stringify(first));
      if (operator === "Tj" || operator === "TJ") addAll(shown, codesOf(first));
    }
  }
  return shown.join(" ");
}

function codesOf(operand: Operand | undefined): string[] {
  if (operand instanceof Uint8Array) return [Buffer.from(operand).toString("hex")];
  return Array.isArray(operand) ? operand.flatMap(codesOf) : [];
}
