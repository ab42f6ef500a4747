import { addAll } from "../../model/add-all.ts";
import { isName, type Operand } from "./operand.ts";

const codeOf = (sign: string): number => sign.charCodeAt(0);
const [slash, less, greater, open, close, left, right, percent, backslash] = [..."/<>()[]%\\"].map(
  codeOf,
) as [number, number, number, number, number, number, number, number, number];

const [zero, nine, minus, point] = [..."09-."].map(codeOf) as [number, number, number, number];

const hexDigits = new Uint8Array(256).fill(0xff);
for (const [value, sign] of [..."0123456789abcdef"].entries()) {
  hexDigits[codeOf(sign)] = value;
  hexDigits[codeOf(sign.toUpperCase())] = value;
}

const nothing = new Uint8Array();

/** White space and the delimiters that end a name, a number or an operator. */
const ends = new Uint8Array(256);
for (const sign of "\0\t\n\f\r /<>()[]{}%") ends[codeOf(sign)] = 1;
const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 9 || byte === 12 || byte === 0;

/** A word of a content stream that is no operand. */
export class Operator {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Reads the words of a content stream, one after the other. */
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
    const plain = this.#number();
    if (plain !== undefined) return plain;
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

  /** A number as nearly all are written. Most of a stream are numbers, so that it pays. */
  #number(): number | undefined {
    const bytes = this.#bytes;
    let at = this.at;
    const isNegative = bytes[at] === minus;
    if (isNegative) at++;
    const first = at;
    let digits = 0;
    let scale = 0;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= zero && byte <= nine) {
        digits = digits * 10 + byte - zero;
        if (scale !== 0) scale *= 10;
      } else if (byte === point && scale === 0) scale = 1;
      else break;
    }
    const isWhole = at > first && at - first < 16 && ends[bytes[at] ?? 0x20] === 1;
    if (!isWhole || (at - first === 1 && scale === 1)) return undefined;
    this.at = at;
    const number = scale === 0 ? digits : digits / scale;
    return isNegative ? -number : number;
  }

  #word(): string {
    const bytes = this.#bytes;
    let word = "";
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at] ?? 0;
      if (ends[byte] === 1) break;
      word += String.fromCharCode(byte);
    }
    return word;
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
    if (!this.#strings) return nothing;
    const out = new Uint8Array((to - from + 1) >> 1);
    let count = 0;
    for (let at = from; at < to; at++) {
      const digit = hexDigits[this.#bytes[at] ?? 0] ?? 0xff;
      if (digit === 0xff) continue;
      // A last digit without a second counts as if that were 0.
      out[count >> 1] = count % 2 === 0 ? digit << 4 : (out[count >> 1] ?? 0) | digit;
      count++;
    }
    const length = (count + 1) >> 1;
    return length === out.length ? out : out.slice(0, length);
  }

  #literal(): Uint8Array {
    this.at++;
    const out: number[] = [];
    for (let depth = 1; ; ) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new Error("A string in the content stream is cut off.");
      if (byte === backslash) addAll(out, this.#escape());
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

const isEndOfLine = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;

const unescapeName = (name: string): string =>
  name.includes("#")
    ? name.replace(/#([0-9a-f]{2})/gi, (_, digits) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : name;

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
