import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import { dictIn, listIn, nameIn, numberIn, numbersIn, streamIn } from "../lookups.ts";
import { compositeWidths, simpleWidths } from "./glyph-widths.ts";
import { readSimpleEncoding } from "./simple-encoding.ts";
import { streamBytes } from "./stream-bytes.ts";
import { readUnicodeMap } from "./unicode-map.ts";

/** One character code as a font reads it. */
export interface Glyph {
  readonly code: number;
  /** What it says; undefined if the font does not tell. */
  readonly text: string | undefined;
  /** How far it moves on, as a part of the size. */
  readonly advance: number;
  /** It is the box that a font draws for characters that it lacks. */
  readonly notdef: boolean;
  /** Word spacing applies to it. */
  readonly isSpace: boolean;
}

/** A font as content streams use it. */
export interface ContentFont {
  readonly name: string;
  /** How far it reaches above and below the baseline, as parts of the size. */
  readonly ascent: number;
  readonly descent: number;
  readonly glyphs: (shown: Uint8Array) => Glyph[];
}

/** For what stands where no font was chosen. */
export const noFont: ContentFont = { name: "", ascent: 0.8, descent: -0.2, glyphs: () => [] };

export function readFont(font: PDFDict): ContentFont {
  const type = nameIn(font, "Subtype");
  const [kid] = listIn(font, "DescendantFonts");
  const descendant = kid instanceof PDFDict ? kid : undefined;
  const widths = descendant ? compositeWidths(descendant) : simpleWidths(font);
  const unit = type === "Type3" ? (matrixOf(font)[0] ?? 0.001) : 0.001;
  const stream = streamIn(font, "ToUnicode");
  const map = stream
    ? readUnicodeMap(streamBytes(stream))
    : descendant || type === "Type3"
      ? new Map<number, string>()
      : readSimpleEncoding(font.lookup(PDFName.of("Encoding")));
  const known = new Map<number, Glyph>();
  const glyphOf = (code: number): Glyph => {
    const found = known.get(code);
    if (found) return found;
    const glyph = {
      code,
      text: map.get(code),
      advance: widths(code) * unit,
      // Of composite fonts only: to others, 0 is a code like any other.
      notdef: descendant !== undefined && code === 0,
      isSpace: !descendant && code === 32,
    };
    known.set(code, glyph);
    return glyph;
  };
  return {
    name: nameIn(font, "BaseFont") || nameIn(font, "Name"),
    ...reachOf(font, descendant),
    glyphs: (shown) => codesOf(shown, descendant !== undefined).map(glyphOf),
  };
}

/** Codes of two bytes in composite fonts (Identity, as all producers write it), else of one. */
function codesOf(shown: Uint8Array, isComposite: boolean): number[] {
  if (!isComposite) return [...shown];
  const codes: number[] = [];
  for (let at = 0; at < shown.length; at += 2) {
    codes.push(((shown[at] ?? 0) << 8) | (shown[at + 1] ?? 0));
  }
  return codes;
}

function reachOf(
  font: PDFDict,
  descendant: PDFDict | undefined,
): Pick<ContentFont, "ascent" | "descent"> {
  const descriptor = dictIn(descendant ?? font, "FontDescriptor");
  const said = (key: string): number => (numberIn(descriptor, key) ?? 0) / 1000;
  const [ascent, descent] = [said("Ascent"), said("Descent")];
  if (ascent !== 0) return { ascent, descent: -Math.abs(descent) };
  // The drawings of a Type 3 font may count downwards.
  const scale = matrixOf(font)[3] ?? 0.001;
  const [, one = 0, , other = 0] = numbersIn(font, "FontBBox").map((value) => value * scale);
  if (one === other) return { ascent: 0.8, descent: -0.2 };
  return { ascent: Math.max(one, other), descent: Math.min(one, other) };
}

const matrixOf = (font: PDFDict): number[] => numbersIn(font, "FontMatrix");
