import { tableOffset } from "./sfnt.ts";

/** Reads the PostScript name of a TrueType font, such as `SourceSans3-Regular`: the one that a PDF has. */
export function fontName(font: Uint8Array): string {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableOffset(view, "name");
  const strings = table + view.getUint16(table + 4);
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const entry = table + 6 + index * 12;
    if (view.getUint16(entry + 6) !== 6) continue;
    const length = view.getUint16(entry + 8);
    const start = strings + view.getUint16(entry + 10);
    // ASCII in either platform's encoding; Windows has it in two bytes a letter.
    const bytes = font.subarray(start, start + length).filter((byte) => byte !== 0);
    return String.fromCharCode(...bytes);
  }
  throw new Error("The font has no PostScript name.");
}
