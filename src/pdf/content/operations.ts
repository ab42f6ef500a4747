/** An operand of a content stream (ISO 32000-1, 7.3). */
export type Operand =
  | number
  | boolean
  | null
  | Uint8Array
  | { readonly name: string }
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

/** One operation of a content stream: an operator after its operands. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
  /** Where it stands in the stream: the first byte of its first operand, and past its operator. */
  readonly start: number;
  readonly end: number;
}

const codeOf = (sign: string): number => sign.charCodeAt(0);
const [slash, less, greater, open, close, left, right, percent, backslash] = [..."/<>()[]%\\"].map(
  codeOf,
) as [number, number, number, number, number, number, number, number, number];

/** White space and the delimiters that end a name, a number or an operator. */
const ends = new Uint8Array(256);
for (const sign of "\0\t\n\f\r /<>()[]{}%") ends[codeOf(sign)] = 1;
const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 9 || byte === 12 || byte === 0;

/**
 * Takes a content stream apart, in order. Pure syntax: it does not know what operators mean.
 * @throws if the stream is cut off within an operand
 */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const reader = new OperandReader(bytes);
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

class Operator {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

class OperandReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.#bytes[this.at];
      if (isSpace(byte)) this.at++;
      else if (byte === percent) this.#skipLine();
      else return;
    }
  }

  next(): Operand | Operator {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new Error("The content stream is cut off.");
    if (byte === slash) {
      this.at++;
      return { name: unescapeName(this.#word()) };
    }
    if (byte === left) return this.#array();
    if (byte === open) return this.#literal();
    if (byte === less) return this.#bytes[this.at + 1] === less ? this.#dictionary() : this.#hex();
    const word = this.#word();
    if (word === "") {
      // A stray delimiter; to step over it is what readers do.
      this.at++;
      return new Operator("");
    }
    const number = Number(word);
    if (!Number.isNaN(number)) return number;
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : new Operator(word);
  }

  /** From the dictionary of an inline image to behind its data. */
  skipInlineImage(): void {
    const text = this.#bytes;
    for (let at = this.at; at < text.length - 2; at++) {
      const isEnd = text[at] === 0x45 && text[at + 1] === 0x49;
      if (isEnd && isSpace(text[at - 1]) && (at + 2 >= text.length || isSpace(text[at + 2]))) {
        this.at = at + 2;
        return;
      }
    }
    this.at = text.length;
  }

  #skipLine(): void {
    while (this.at < this.#bytes.length && !isEndOfLine(this.#bytes[this.at])) this.at++;
  }

  #word(): string {
    const from = this.at;
    while (this.at < this.#bytes.length && ends[this.#bytes[this.at] ?? 0] === 0) this.at++;
    return latin1(this.#bytes.subarray(from, this.at));
  }

  #array(): Operand[] {
    this.at++;
    const items: Operand[] = [];
    for (;;) {
      this.skipSpace();
      if (this.#bytes[this.at] === right) {
        this.at++;
        return items;
      }
      const item = this.next();
      if (item instanceof Operator) throw new Error("An array in the content stream is broken.");
      items.push(item);
    }
  }

  #dictionary(): Map<string, Operand> {
    this.at += 2;
    const entries = new Map<string, Operand>();
    for (;;) {
      this.skipSpace();
      if (this.#bytes[this.at] === greater) {
        this.at += 2;
        return entries;
      }
      const key = this.next();
      this.skipSpace();
      const value = this.next();
      if (!isName(key) || value instanceof Operator) {
        throw new Error("A dictionary in the content stream is broken.");
      }
      entries.set(key.name, value);
    }
  }

  #hex(): Uint8Array {
    const from = this.at + 1;
    const to = this.#bytes.indexOf(greater, from);
    if (to < 0) throw new Error("A string in the content stream is cut off.");
    this.at = to + 1;
    const digits = latin1(this.#bytes.subarray(from, to)).replace(/\s/g, "");
    return new Uint8Array(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex"));
  }

  #literal(): Uint8Array {
    this.at++;
    const out: number[] = [];
    for (let depth = 1; ; ) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new Error("A string in the content stream is cut off.");
      if (byte === backslash) out.push(...this.#escape());
      else {
        if (byte === open) depth++;
        if (byte === close && --depth === 0) return new Uint8Array(out);
        out.push(byte);
      }
    }
  }

  #escape(): number[] {
    const byte = this.#bytes[this.at++] ?? 0;
    const octal = /^[0-7]{1,3}/.exec(latin1(this.#bytes.subarray(this.at - 1, this.at + 2)))?.[0];
    if (octal !== undefined) {
      this.at += octal.length - 1;
      return [Number.parseInt(octal, 8) & 0xff];
    }
    if (isEndOfLine(byte)) {
      if (byte === 0x0d && this.#bytes[this.at] === 0x0a) this.at++;
      return [];
    }
    const index = "nrtbf".indexOf(String.fromCharCode(byte));
    return [index < 0 ? byte : codeOf("\n\r\t\b\f"[index] ?? "\n")];
  }
}

export const isName = (operand: unknown): operand is { readonly name: string } =>
  typeof operand === "object" && operand !== null && "name" in operand;

const isEndOfLine = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;

const unescapeName = (name: string): string =>
  name.replace(/#([0-9a-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
