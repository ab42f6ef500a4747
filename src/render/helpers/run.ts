import { markRuns } from "../../model/script-runs.ts";
import { type Helper, isObject, type Target } from "./helper.ts";
import { isLanguageTag, languageAttributes } from "./language-attributes.ts";

/** Prints a text, in a `<span lang>` if its language is not the document's. */
export const run: Helper = {
  name: "run",
  place: "content",
  wants: "a text with its language ({text, lang}) or a plain string",
  accepts: (value) => value === null || typeof value === "string" || isRun(value),
  print(value, target) {
    if (typeof value === "string") return markRuns(value, target.language);
    if (!isRun(value)) return "";
    const attributes = languageAttributes(value.lang, target);
    const text = markRuns(value.text, value.lang, value.other);
    return (attributes === "" ? text : `<span${attributes}>${text}</span>`) + note(value, target);
  },
};

interface PrintedRun {
  readonly text: string;
  readonly lang: string;
  /** The language of the words of another script in it. */
  readonly other?: string | undefined;
  /** A label of a fallback, such as “English; no translation yet”, in the document's language. */
  readonly note?: string | null;
}

const isRun = (value: unknown): value is PrintedRun =>
  isObject(value) &&
  typeof value.text === "string" &&
  isLanguageTag(value.lang) &&
  (value.other === undefined || isLanguageTag(value.other)) &&
  ["string", "undefined"].includes(typeof (value.note ?? undefined));

const note = ({ note: label }: PrintedRun, { language }: Target): string =>
  label ? ` <span class="text-note">[${markRuns(label, language)}]</span>` : "";
