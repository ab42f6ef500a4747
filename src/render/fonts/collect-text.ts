import { decodeEntities } from "../html/entities.ts";
import { LanguagesInForce } from "../html/languages-in-force.ts";
import { recordOf } from "../html/record.ts";
import { scanHtml, startOfHtml } from "../html/scan.ts";
import { faces } from "./faces.ts";

/** A text that is printed, its language, and the record that it belongs to, if the HTML says so. */
export interface PrintedText {
  readonly text: string;
  readonly lang: string;
  readonly record?: string;
}

/** Everything in a document that needs glyphs: its text, and the strings of its style sheets. */
export function collectText(html: string): readonly PrintedText[] {
  const texts: PrintedText[] = [];
  const attributes: PrintedText[] = [];
  const languages = new LanguagesInForce();
  let documentLanguage = "";
  let record: string | undefined;
  let css = "";
  const add = (to: PrintedText[], text: string): void => {
    to.push({ text, lang: languages.current, ...(record === undefined ? {} : { record }) });
  };
  scanHtml(html, startOfHtml, {
    open: (element) => languages.open(element),
    close: (element) => languages.close(element),
    text(text, _offset, element) {
      if (element === "style") css += text;
      else if (element === undefined) add(texts, decodeEntities(text));
    },
    attribute(element, attribute, value) {
      languages.attribute(element, attribute, value);
      if (element === "html" && attribute === "lang") documentLanguage = value;
      if (attribute === "data-record") record = recordOf(value) ?? record;
      if (attribute.startsWith("data-") && value) add(attributes, decodeEntities(value));
    },
  });
  const strings = cssStrings(css).map((text) => ({ text, lang: documentLanguage }));
  // Attributes are printed only where a style asks for them: content: attr(data-label).
  return css.includes("attr(") ? [...texts, ...attributes, ...strings] : [...texts, ...strings];
}

const families = new Set(faces.map(({ family }) => family));

/** What a style sheet prints: its strings, escapes replaced, but for the names of fonts. */
function cssStrings(css: string): string[] {
  const strings = [...css.matchAll(/"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'/gs)];
  return strings
    .map(([, double, single]) => unescaped(double ?? single ?? ""))
    .filter((text) => !families.has(text));
}

const unescaped = (text: string): string =>
  text.replace(
    /\\(?:([0-9a-f]{1,6})[ \n\t]?|(.))/gis,
    (_found, hex?: string, character?: string) =>
      hex === undefined ? (character ?? "") : String.fromCodePoint(codePoint(hex)),
  );

function codePoint(hex: string): number {
  const code = Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? code : 0xfffd;
}
