import { type Operand, operationsOf } from "./operations.ts";

/**
 * Reads a ToUnicode map (ISO 32000-1, 9.10.3): what each character code says. It is written
 * in the syntax of content streams. A broken map maps what stands before the fault.
 */
export function readUnicodeMap(bytes: Uint8Array): Map<number, string> {
  const map = new Map<number, string>();
  try {
    for (const { operator, operands } of operationsOf(bytes)) {
      if (operator === "endbfchar") readChars(operands, map);
      else if (operator === "endbfrange") readRanges(operands, map);
    }
  } catch {
    // What it leaves out is reported as codes without a mapping, where they are used.
  }
  return map;
}

function readChars(operands: readonly Operand[], map: Map<number, string>): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const [code, text] = [operands[at], operands[at + 1]];
    if (code instanceof Uint8Array && text instanceof Uint8Array) {
      map.set(numberOf(code), utf16(text));
    }
  }
}

function readRanges(operands: readonly Operand[], map: Map<number, string>): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [low, high, to] = [operands[at], operands[at + 1], operands[at + 2]];
    if (!(low instanceof Uint8Array) || !(high instanceof Uint8Array)) continue;
    const first = numberOf(low);
    // Codes have four bytes at most, but a map that is wrong shall not take for ever.
    const count = Math.min(numberOf(high) - first, 0xffff);
    for (let step = 0; step <= count; step++) {
      const text = to instanceof Uint8Array ? advanced(to, step) : listed(to, step);
      if (text !== undefined) map.set(first + step, text);
    }
  }
}

const listed = (texts: Operand | undefined, step: number): string | undefined => {
  const text = Array.isArray(texts) ? texts[step] : undefined;
  return text instanceof Uint8Array ? utf16(text) : undefined;
};

/** The last unit counts up within a range. */
function advanced(bytes: Uint8Array, step: number): string {
  const text = utf16(bytes);
  const last = text.codePointAt([...text].slice(0, -1).join("").length);
  if (last === undefined || last + step > 0x10ffff) return text;
  return `${[...text].slice(0, -1).join("")}${String.fromCodePoint(last + step)}`;
}

export function numberOf(bytes: Uint8Array): number {
  let number = 0;
  for (const byte of bytes) number = number * 256 + byte;
  return number;
}

function utf16(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return text;
}
