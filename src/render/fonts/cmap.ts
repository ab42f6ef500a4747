import { tableOffset } from "./sfnt.ts";

/** Reads which characters a TrueType font has, from its `cmap` table (formats 4 and 12). */
export function charactersOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, "cmap");
  const characters = new Set<number>();
  for (const table of subtables(view, cmap)) {
    const format = view.getUint16(table);
    if (format === 4) readFormat4(view, table, characters);
    if (format === 12) readFormat12(view, table, characters);
  }
  return characters;
}

function subtables(view: DataView, cmap: number): ReadonlySet<number> {
  const offsets = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    offsets.add(cmap + view.getUint32(cmap + 4 + index * 8 + 4));
  }
  return offsets;
}

/** Segments of the Basic Multilingual Plane. */
function readFormat4(view: DataView, table: number, characters: Set<number>): void {
  const size = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const offsets = deltas + size;
  for (let at = 0; at < size; at += 2) {
    const end = view.getUint16(ends + at);
    const delta = view.getUint16(deltas + at);
    const offset = view.getUint16(offsets + at);
    for (let code = view.getUint16(starts + at); code <= end && code !== 0xffff; code++) {
      const entry = offsets + at + offset + (code - view.getUint16(starts + at)) * 2;
      const glyph = offset === 0 ? code : view.getUint16(entry);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) characters.add(code);
    }
  }
}

/** Groups of all planes. */
function readFormat12(view: DataView, table: number, characters: Set<number>): void {
  const count = view.getUint32(table + 12);
  for (let index = 0; index < count; index++) {
    const group = table + 16 + index * 12;
    const end = view.getUint32(group + 4);
    const glyph = view.getUint32(group + 8);
    const start = view.getUint32(group);
    for (let code = start; code <= end; code++) {
      if (glyph + code - start !== 0) characters.add(code);
    }
  }
}
