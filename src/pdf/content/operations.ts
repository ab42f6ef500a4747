import type { Operand } from "./operand.ts";
import { OperandReader, Operator } from "./operand-reader.ts";

export { isName, type Operand } from "./operand.ts";

/** One operation of a content stream: an operator after its operands. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
  /** Where it stands in the stream: the first byte of its first operand, and past its operator. */
  readonly start: number;
  readonly end: number;
}

/**
 * Takes a content stream apart, in order. Pure syntax: it does not know what operators mean.
 * @param strings whether strings are of interest. If not they are stepped over, which saves
 * much of the work, and given as empty.
 * @throws if the stream is cut off within an operand
 */
export function* operationsOf(bytes: Uint8Array, strings = true): Generator<Operation> {
  const reader = new OperandReader(bytes, strings);
  let operands: Operand[] = [];
  let start = -1;
  for (;;) {
    reader.skipSpace();
    if (reader.at >= bytes.length) return;
    if (start < 0) start = reader.at;
    const token = reader.next();
    if (!(token instanceof Operator)) {
      operands.push(token);
      continue;
    }
    if (token.name === "BI") reader.skipInlineImage();
    yield { operator: token.name, operands, start, end: reader.at };
    operands = [];
    start = -1;
  }
}
