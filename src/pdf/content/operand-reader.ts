/** An operand of a content stream (ISO 32000-1, 7.3). */
export type Operand =
  | number
  | boolean
  | null
  | Uint8Array
  | { readonly name: string }
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

export class Operator {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const codeOf = (sign: string): number => sign.charCodeAt(0);
const [slash, less, greater, open, close, left, right, percent, backslash] = [..."/<>()[]%\\"].map(
  codeOf,
) as [number, number, number, number, number, number, number, number, number];
const [zero, nine, minus, plus, point] = [..."09-+."].map(codeOf) as [
  number,
  number,
  number,
  number,
  number,
];

/** White space and the delimiters that end a name, a number or an operator. */
const ends = new Uint8Array(256);
for (const sign of "\0\t\n\f\r /<>()[]{}%") ends[codeOf(sign)] = 1;
const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 9 || byte === 12 || byte === 0;

/** Values of hexadecimal digits; what is none is 16. */
const digits = new Uint8Array(256).fill(16);
for (let value = 0; value < 16; value++) {
  digits[codeOf(value.toString(16))] = value;
  digits[codeOf(value.toString(16).toUpperCase())] = value;
}
const nothing = new Uint8Array();

/** Reads operands and operators, one after the other. */
export class OperandReader {
  readonly #bytes: Uint8Array;
  readonly #strings: boolean;
  at = 0;

  /** @param strings whether strings are of interest; if not they are given as empty */
  constructor(bytes: Uint8Array, strings: boolean) {
    this.#bytes = bytes;
    this.#strings = strings;
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
    return this.#number() ?? this.#keyword();
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

  /** Much of a stream is numbers: they are read from the bytes, without a string in between. */
  #number(): number | undefined {
    const bytes = this.#bytes;
    let at = this.at;
    const sign = bytes[at] === minus ? -1 : 1;
    if (sign < 0 || bytes[at] === plus) at++;
    let count = 0;
    let number = 0;
    let scale = 0;
    for (; ; at++) {
      const byte = bytes[at] ?? 0x20;
      if (byte >= zero && byte <= nine) {
        number = number * 10 + byte - zero;
        count++;
        scale *= 10;
      } else if (byte === point && scale === 0) scale = 1;
      else if (ends[byte] === 1) break;
      else return undefined;
    }
    // As many digits as a number holds exactly; what has more is read as a word.
    if (count === 0 || count > 15) return undefined;
    this.at = at;
    return (sign * number) / (scale || 1);
  }

  #keyword(): Operand | Operator {
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

  #word(): string {
    const bytes = this.#bytes;
    const from = this.at;
    while (this.at < bytes.length && ends[bytes[this.at] ?? 0] === 0) this.at++;
    const length = this.at - from;
    // Operators are short, and to make a buffer for each would cost more than its letters.
    if (length === 1) return String.fromCharCode(bytes[from] ?? 0);
    if (length === 2) return String.fromCharCode(bytes[from] ?? 0, bytes[from + 1] ?? 0);
    return latin1(bytes.subarray(from, this.at));
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
    const bytes = this.#bytes;
    const from = this.at + 1;
    const to = bytes.indexOf(greater, from);
    if (to < 0) throw new Error("A string in the content stream is cut off.");
    this.at = to + 1;
    if (!this.#strings) return nothing;
    const out = new Uint8Array((to - from + 1) >> 1);
    let count = 0;
    for (let at = from; at < to; at++) {
      const digit = digits[bytes[at] ?? 0] ?? 16;
      if (digit > 15) continue;
      // A digit that is missing at the end is a zero.
      out[count >> 1] = (count & 1) === 0 ? digit << 4 : (out[count >> 1] ?? 0) | digit;
      count++;
    }
    return count === to - from ? out : out.subarray(0, (count + 1) >> 1);
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
        if (byte === close && --depth === 0) return this.#strings ? new Uint8Array(out) : nothing;
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
  name.includes("#")
    ? name.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : name;

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
