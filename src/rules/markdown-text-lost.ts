import { type UnprintedLine, unprintedLines } from "../markdown/unprinted-lines.ts";
import { collections } from "../model/collections.ts";
import type { Place } from "../model/diagnostic.ts";
import type { CollectionName } from "../model/reference.ts";
import { fieldName, quoted } from "../model/shape/describe.ts";
import type { DataRule } from "./rule.ts";
import { type FoundText, textsOf } from "./shape/texts.ts";

/** Every line of Markdown that says something is printed. */
export const markdownTextLost: DataRule = {
  id: "markdown-text-lost",
  *check({ edition, placeOf }) {
    for (const { name, path, text } of textsOf(edition).filter(isMarkdown)) {
      for (const [language, markdown] of byLanguage(text)) {
        const field = language === undefined ? path : [...path, language];
        for (const { line, text: lost, because } of firstOfEach(unprintedLines(markdown))) {
          yield {
            message: `${fieldName(field)}: ${quoted(lost)} would not be printed: ${reasons[because].why}`,
            hint: reasons[because].hint,
            place: placeIn(placeOf(name, field), line),
            ...(name !== "edition" && { record: name }),
          };
        }
      }
    }
  },
};

const reasons = {
  "too deep": {
    why: "it stands in more lists and quotations, one within another, than Markdown goes into",
    hint: "Say it with fewer of them.",
  },
  "unused reference": {
    why: "it is the address for a link [in brackets] that is not there",
    hint: "Write the link, delete the line, or put a backslash before its first bracket.",
  },
};

const fieldsOfEdition = ["bottomLine", "whyNow", "decisionSought", "method"];

function isMarkdown({ name, path }: FoundText): boolean {
  const [collection] = name.split("/") as ["edition" | CollectionName];
  if (path.length !== 1) return false;
  if (collection === "edition") return fieldsOfEdition.includes(String(path[0]));
  return collections[collection].prose === path[0];
}

function byLanguage(text: FoundText["text"]): [string | undefined, string][] {
  if (typeof text === "string") return [[undefined, text]];
  return Object.entries(text).map(([language, said]) => [
    language,
    typeof said === "string" ? said : said.text,
  ]);
}

/** What stands too deep goes on for lines; the first of them says it. */
function firstOfEach(lines: readonly UnprintedLine[]): UnprintedLine[] {
  return lines.filter(
    ({ line, because }, at) =>
      lines[at - 1]?.line !== line - 1 || lines[at - 1]?.because !== because,
  );
}

/** A Markdown file has its own lines; a field of a record is named where it begins. */
const placeIn = (place: Place, line: number): Place =>
  place.file.endsWith(".md") ? { ...place, line: line + 1, column: 1 } : place;
