import type { Assets } from "../../model/asset.ts";
import type { Problem } from "../../model/diagnostic.ts";
import { collectText, type PrintedText } from "./collect-text.ts";
import { type ExtraScript, isIn } from "./extra-scripts.ts";
import { type FaceFile, readFace } from "./face-file.ts";
import { type Face, faces, isDrawnBy } from "./faces.ts";
import { missingGlyphs } from "./missing-glyphs.ts";
import { otherFonts, scriptCss } from "./script-css.ts";
import { type ScriptUse, scriptUses } from "./script-uses.ts";
import { subsetFace } from "./subset-face.ts";

/** What the style sheet of a document needs to know of its fonts. */
export interface FontStyles {
  /** The `@font-face` rules, and the rules of the scripts that it has beside Latin and Han. */
  readonly css: string;
  readonly scripts: readonly ExtraScript[];
}

export const noFonts: FontStyles = { css: "", scripts: [] };

/** The fonts of one document. */
export interface DocumentFonts extends FontStyles {
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
 * Chinese font: marks such as “ ” alone do not call for one. Nor does one in
 * which all Han is Japanese or Korean.
 * @param cache folder that keeps subsets for later runs
 */
export async function documentFonts(html: string, cache?: string): Promise<DocumentFonts> {
  const texts = collectText(html);
  const charactersIn = charactersWith(/text-transform/.test(html));
  const drawn: PrintedText = { text: drawnByTheBrowser, lang: "" };
  const all = sorted(charactersIn([drawn, ...texts]));
  const uses = scriptUses(texts, all, charactersIn);
  const scripts = uses.map(({ script }) => script);
  const extraCss = scriptCss(scripts);
  const named = faces.filter(({ family }) => `${html}${extraCss}`.includes(family));
  const latinFamilies = named.flatMap(({ family, script }) => (script === "latin" ? [family] : []));

  const readAll = (of: readonly Face[], script: Face["script"], wanted = true) =>
    Promise.all(
      wanted
        ? of.filter((face) => face.script === script).map((face) => readFace(face, cache))
        : [],
    );
  const latin = await readAll(named, "latin");
  const extra: { readonly use: ScriptUse; readonly files: readonly FaceFile[] }[] = [];
  for (const use of uses) extra.push({ use, files: await readAll(named, use.script.name) });
  const sharing = extra.filter(({ use }) => use.script.sharesHan);
  const elsewhere = charactersIn([
    drawn,
    ...texts.filter((text) => !sharing.some(({ use }) => isIn(use.script, text.lang))),
  ]);
  const inHan = all.filter(
    (code) =>
      elsewhere.has(code) ||
      sharing.some(({ use, files }) => use.own.has(code) && !inAll(files, code)),
  );
  const callsForCjk = inHan.some((code) => isDrawnBy("cjk", code) && !inAll(latin, code));
  const cjk = await readAll(named, "cjk", callsForCjk);

  const rules: string[] = [];
  const names: string[] = [];
  const assets = new Map<string, { bytes: Uint8Array; type: string }>();
  const add = async (files: readonly FaceFile[], wanted: readonly number[]): Promise<void> => {
    for (const file of files) {
      const own = wanted.filter((code) => file.characters.has(code));
      if (own.length === 0) continue;
      const { path, bytes } = await subsetFace(file, own, cache);
      assets.set(path, { bytes, type: "font/ttf" });
      rules.push(fontFace(file.face, path));
      names.push(file.name);
    }
  };
  await add(latin, all);
  await add(cjk, inHan);
  for (const { use, files } of extra) await add(files, use.wanted);
  const files = [latin, cjk, ...extra.map((script) => script.files)].flat();
  return {
    css: [...rules, extraCss, otherFonts([...new Set(latinFamilies)], scripts)]
      .filter((rule) => rule !== "")
      .join("\n"),
    scripts,
    assets,
    names,
    problems: missingGlyphs(texts, (code) => covers(files, code)),
  };
}

/** Finds the characters of texts; with those that styles make of them, if they do. */
const charactersWith =
  (changesCase: boolean) =>
  (texts: readonly PrintedText[]): ReadonlySet<number> => {
    const characters = new Set(texts.flatMap(({ text }) => codesOf(text)));
    if (changesCase) addOtherCase(characters);
    return characters;
  };

const codesOf = (text: string): number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0);

const sorted = (codes: Iterable<number>): number[] =>
  [...new Set(codes)].sort((one, other) => one - other);

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
