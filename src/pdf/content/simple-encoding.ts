import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from "@cantoo/pdf-lib";

/**
 * What the codes of a font with one byte per character say, where it has no ToUnicode map
 * (ISO 32000-1, 9.6.6). Glyph names other than `uni0041` and single letters stay unknown.
 */
export function readSimpleEncoding(encoding: PDFObject | undefined): Map<number, string> {
  const dict = encoding instanceof PDFDict ? encoding : undefined;
  const name = dict ? dict.lookup(PDFName.of("BaseEncoding")) : encoding;
  const map = baseEncoding(name instanceof PDFName ? name.decodeText() : "");
  const differences = dict?.lookup(PDFName.of("Differences"));
  let code = 0;
  for (const entry of differences instanceof PDFArray ? differences.asArray() : []) {
    if (entry instanceof PDFNumber) code = entry.asNumber();
    else if (entry instanceof PDFName) setName(map, code++, entry.decodeText());
  }
  return map;
}

function baseEncoding(name: string): Map<number, string> {
  const decoder = new TextDecoder(name === "MacRomanEncoding" ? "macintosh" : "windows-1252");
  // The standard encoding is like the others up to here, but for its quotation marks.
  const last = name.endsWith("RomanEncoding") || name === "WinAnsiEncoding" ? 255 : 126;
  const map = new Map<number, string>();
  for (let code = 32; code <= last; code++) map.set(code, decoder.decode(Uint8Array.of(code)));
  if (last === 126) map.set(39, "’").set(96, "‘");
  return map;
}

function setName(map: Map<number, string>, code: number, name: string): void {
  const digits = /^(?:uni((?:[0-9A-F]{4})+)|u([0-9A-F]{4,6}))(?:\.|$)/.exec(name);
  const units = (digits?.[1] ?? "").match(/.{4}/g) ?? (digits?.[2] ? [digits[2]] : []);
  const text = units.map((unit) => String.fromCodePoint(Number.parseInt(unit, 16))).join("");
  if (text !== "") map.set(code, text);
  else if (name === "space") map.set(code, " ");
  else if (name.length === 1) map.set(code, name);
  else map.delete(code);
}
