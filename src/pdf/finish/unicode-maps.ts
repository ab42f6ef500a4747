import { PDFDict, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { operationsOf } from "../content/operations.ts";
import { numberOf, readUnicodeMap } from "../content/unicode-map.ts";
import { packedStream, unpackedBytes } from "../packed.ts";
import { learntCharacters } from "./content/learnt-characters.ts";
import type { FinishStep } from "./step.ts";

/**
 * Mends what fonts say of the characters that their glyphs stand for. Chromium writes 0 for
 * a glyph that stands for none of itself, such as a dot of a letter, where the standards want
 * any other value: the characters that it draws where they can be told. And it writes ranges
 * that run over the end of a row, of which readers make the first character of the same row.
 */
export const unicodeMaps: FinishStep = {
  name: "unicode-maps",
  run({ pdf, content }) {
    const { context } = pdf;
    const maps = new Map<PDFRef, Map<number, string>>();
    const broken = new Set<PDFRef>();
    for (const [, object] of context.enumerateIndirectObjects()) {
      const place = object instanceof PDFDict ? object.get(PDFName.of("ToUnicode")) : undefined;
      const bytes = bytesOf(context.lookup(place));
      if (!(place instanceof PDFRef) || !bytes) continue;
      const map = readUnicodeMap(bytes);
      maps.set(place, map);
      if ([...map.values()].some(isNothing) || hasBrokenRange(bytes)) broken.add(place);
    }
    if (broken.size === 0) return;
    const known = (place: PDFRef, code: number): string | undefined => {
      const text = maps.get(place)?.get(code) ?? "";
      return isNothing(text) ? undefined : text;
    };
    const learnt = learntCharacters(context, content, known);
    for (const place of broken) {
      const bytes = bytesOf(context.lookup(place)) ?? new Uint8Array();
      // Codes of a Type 3 font have one byte.
      const width = /<00>\s*<ff>/i.test(textOf(bytes)) ? 2 : 4;
      const map = mapText(maps.get(place) ?? new Map(), learnt.get(place) ?? new Map(), width);
      context.assign(place, packedStream(context, Buffer.from(map)));
    }
  },
};

const bytesOf = (object: unknown): Uint8Array | undefined =>
  object instanceof PDFRawStream ? unpackedBytes(object) : undefined;

const isNothing = (text: string): boolean => text === "" || text.includes("\0");

/** Whether a range has the last byte of its characters run over (ISO 32000-1, 9.10.3). */
function hasBrokenRange(bytes: Uint8Array): boolean {
  for (const { operator, operands } of operationsOf(bytes)) {
    if (operator !== "endbfrange") continue;
    for (let at = 0; at + 2 < operands.length; at += 3) {
      const [low, high, to] = operands.slice(at, at + 3);
      if (!(low instanceof Uint8Array && high instanceof Uint8Array && to instanceof Uint8Array)) {
        continue;
      }
      if ((to.at(-1) ?? 0) + numberOf(high) - numberOf(low) > 0xff) return true;
    }
  }
  return false;
}

/** As many entries as a section may have. */
const most = 100;

function mapText(
  map: ReadonlyMap<number, string>,
  learnt: ReadonlyMap<number, string>,
  width: number,
): string {
  const entries = [...map].map(([code, text]) => {
    const said = isNothing(text) ? learnt.get(code) || "\uFFFD" : text;
    return `<${hex(code, width)}> <${Array.from(said.split(""), (unit) => hex(unit.charCodeAt(0), 4)).join("")}>`;
  });
  const sections: string[] = [];
  for (let at = 0; at < entries.length; at += most) {
    const section = entries.slice(at, at + most);
    sections.push(`${section.length} beginbfchar`, ...section, "endbfchar");
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    `<${hex(0, width)}> <${"F".repeat(width)}>`,
    "endcodespacerange",
    ...sections,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}

const hex = (value: number, width: number): string =>
  value.toString(16).toUpperCase().padStart(width, "0");

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
