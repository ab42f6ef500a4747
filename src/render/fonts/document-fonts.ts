import type { Assets } from "../../model/asset.ts";
import type { Problem } from "../../model/diagnostic.ts";
import { inCjkRange } from "./cjk-range.ts";
import { collectText } from "./collect-text.ts";
import { type FaceFile, readFace } from "./face-file.ts";
import { type Face, faces } from "./faces.ts";
import { fontName } from "./font-name.ts";
import { missingGlyphs } from "./missing-glyphs.ts";
import { subsetFace } from "./subset-face.ts";

/** The fonts of one document. */
export interface DocumentFonts {
  /** The `@font-face` rules. */
  readonly css: string;
  readonly assets: Assets;
  /** Their PostScript names: a PDF of the document has these fonts and no other. */
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

/** What a browser draws of itself: counters, list markers, hyphens, emphasis marks. */
const drawnByTheBrowser = " 0123456789.,()-‐•…";

/**
 * Finds the characters that a document prints, and cuts out of each face that
 * its styles name those which the face has. A document without Chinese gets no
 * Chinese font: marks such as “ ” alone do not call for one.
 */
export async function documentFonts(html: string): Promise<DocumentFonts> {
  const texts = collectText(html);
  const wanted = new Set<number>();
  for (const { text } of [{ text: drawnByTheBrowser }, ...texts]) {
    for (const character of text) wanted.add(character.codePointAt(0) ?? 0);
  }
  if (/text-transform/.test(html)) addOtherCase(wanted);
  const characters = [...wanted].sort((one, other) => one - other);

  const named = faces.filter(({ family }) => html.includes(family));
  const latin = await readAll(named, "latin");
  const callsForCjk = characters.some((code) => inCjkRange(code) && !inAll(latin, code));
  const files = callsForCjk ? [...latin, ...(await readAll(named, "cjk"))] : latin;

  const rules: string[] = [];
  const names: string[] = [];
  const assets = new Map<string, { bytes: Uint8Array; type: string }>();
  for (const file of files) {
    const own = characters.filter((code) => file.characters.has(code));
    if (own.length === 0) continue;
    const { path, bytes } = await subsetFace(file, own);
    assets.set(path, { bytes, type: "font/ttf" });
    rules.push(fontFace(file.face, path));
    names.push(fontName(file.bytes));
  }
  return {
    css: rules.join("\n"),
    assets,
    names,
    problems: missingGlyphs(texts, (code) => covers(files, code)),
  };
}

const readAll = (named: readonly Face[], script: Face["script"]): Promise<FaceFile[]> =>
  Promise.all(named.filter((face) => face.script === script).map(readFace));

const covers = (files: readonly FaceFile[], code: number): boolean =>
  files.some(({ characters }) => characters.has(code));

/** A sign that the serif lacks is wanted from a Chinese font, even if the sans has it. */
const inAll = (files: readonly FaceFile[], code: number): boolean =>
  files.length > 0 && files.every(({ characters }) => characters.has(code));

/** Capitals that styles make of small letters, and the reverse. */
function addOtherCase(characters: Set<number>): void {
  for (const code of [...characters]) {
    const character = String.fromCodePoint(code);
    for (const other of character.toUpperCase() + character.toLowerCase()) {
      characters.add(other.codePointAt(0) ?? code);
    }
  }
}

/**
 * `block`: text waits for its font, else a print could be made with another
 * one. No `unicode-range`: the subset holds just the characters that it is for,
 * and Chrome leaves a whole text of the page margins out while a face with a
 * range is not loaded, even if the text has no character of that range.
 */
const fontFace = ({ family, weight, style }: Face, path: string): string =>
  `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; font-display: block; src: url("${path}") format("truetype"); }`;
