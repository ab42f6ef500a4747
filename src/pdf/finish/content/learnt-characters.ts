import { type PDFContext, PDFDict, PDFName, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { addAll } from "../../../model/add-all.ts";
import { readMarkProperties } from "../../content/mark-properties.ts";
import { isName, type Operand, operationsOf } from "../../content/operations.ts";
import { Resources } from "../../content/resources.ts";
import { numberOf } from "../../content/unicode-map.ts";
import { dictIn } from "../../lookups.ts";
import type { Content, ContentStream } from "./content-stream.ts";

/** Glyphs of one ToUnicode map, in a stretch with a text that is to be read in their place. */
interface Replaced {
  readonly text: string;
  readonly codes: number[];
  map: PDFRef | undefined;
}

/** What a map says of a code; undefined where it says nothing. */
type Known = (map: PDFRef, code: number) => string | undefined;

/**
 * What the texts that Chromium gives to be read in place of glyphs tell of those that stand
 * for no character of themselves, such as joined letters: where all else that a stretch shows
 * is known, the rest of its text is what the one glyph says that is not.
 * @returns for each map what its codes say besides; empty where two stretches disagree
 */
export function learntCharacters(
  context: PDFContext,
  { streams }: Content,
  known: Known,
): ReadonlyMap<PDFRef, ReadonlyMap<number, string>> {
  const stretches = streams.flatMap((stream) => [...replacedIn(context, stream)]);
  const learnt = new Map<PDFRef, Map<number, string>>();
  // What one stretch tells may leave a single unknown glyph in another.
  const says: Known = (map, code) => known(map, code) ?? (learnt.get(map)?.get(code) || undefined);
  while (learnFrom(stretches, says, learnt)) {}
  return learnt;
}

/** Adds what can be told by now. Returns whether that is anything new. */
function learnFrom(
  stretches: readonly Replaced[],
  says: Known,
  learnt: Map<PDFRef, Map<number, string>>,
): boolean {
  const found = new Map<PDFRef, Map<number, string>>();
  for (const { text, codes, map } of stretches) {
    const told = map && unknownOf(text, codes, (code) => says(map, code));
    if (!told || learnt.get(map)?.has(told.code)) continue;
    const ofMap = found.get(map) ?? new Map<number, string>();
    const before = ofMap.get(told.code) ?? told.text;
    found.set(map, ofMap.set(told.code, before === told.text ? told.text : ""));
  }
  for (const [map, texts] of found) {
    learnt.set(map, new Map([...(learnt.get(map) ?? []), ...texts]));
  }
  return found.size > 0;
}

function* replacedIn(
  context: PDFContext,
  { ref, page, isForm, bytes }: ContentStream,
): Generator<Replaced> {
  const form = context.lookup(ref);
  const owner = isForm && form instanceof PDFStream ? form.dict : context.lookup(page);
  const resources = dictIn(owner instanceof PDFDict ? owner : undefined, "Resources");
  const properties = new Resources(resources, new Map());
  const open: (Replaced | undefined)[] = [];
  let map: PDFRef | undefined;
  for (const { operator, operands } of operationsOf(bytes)) {
    const [first, second] = operands;
    if (operator === "Tf") map = mapOf(resources, first);
    else if (operator === "BMC") open.push(undefined);
    else if (operator === "BDC") {
      const { actualText: text } = readMarkProperties(second, properties);
      open.push(text === undefined ? undefined : { text, codes: [], map });
    } else if (operator === "EMC") {
      const ended = open.pop();
      if (ended) yield ended;
    } else if (operator === "Tj" || operator === "TJ") {
      const stretch = open.at(-1);
      if (!stretch) continue;
      stretch.map = stretch.codes.length === 0 || stretch.map === map ? map : undefined;
      addAll(stretch.codes, codesIn(Array.isArray(first) ? first : [first]));
    }
  }
}

function mapOf(resources: PDFDict | undefined, name: Operand | undefined): PDFRef | undefined {
  const font = isName(name) ? dictIn(dictIn(resources, "Font"), name.name) : undefined;
  // Codes of other fonts have one byte.
  const isComposite = font?.has(PDFName.of("DescendantFonts"));
  const map = font?.get(PDFName.of("ToUnicode"));
  return isComposite && map instanceof PDFRef ? map : undefined;
}

function codesIn(strings: readonly (Operand | undefined)[]): number[] {
  return strings.flatMap((string) =>
    string instanceof Uint8Array
      ? Array.from({ length: string.length >> 1 }, (_, at) =>
          numberOf(string.subarray(2 * at, 2 * at + 2)),
        )
      : [],
  );
}

/** The one glyph that is not known, and what of the text no other says. */
function unknownOf(
  text: string,
  codes: readonly number[],
  known: (code: number) => string | undefined,
): { readonly code: number; readonly text: string } | undefined {
  const [code, ...more] = codes.filter((each) => known(each) === undefined);
  if (code === undefined || more.length > 0) return undefined;
  const said = codes.flatMap((each) => Array.from(known(each) ?? ""));
  // Browsers draw some characters in parts, such as the vowel am of Thai.
  const rest = without(text, said) ?? without(text.normalize("NFKD"), said);
  return rest ? { code, text: rest } : undefined;
}

/** What is left of a text; nothing if it does not have each of the characters as often. */
function without(text: string, said: readonly string[]): string | undefined {
  const characters = Array.from(text);
  const isSaidAsOften = said.every(
    (character) => count(said, character) === count(characters, character),
  );
  if (!isSaidAsOften) return undefined;
  return characters.filter((character) => !said.includes(character)).join("");
}

const count = (list: readonly string[], item: string): number =>
  list.filter((each) => each === item).length;
