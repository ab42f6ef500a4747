import { addAll } from "../model/add-all.ts";
import type { Place, Problem } from "../model/diagnostic.ts";
import type { DocumentKind, Options } from "../model/document-kind.ts";
import type { DocumentRequest, Edition } from "../model/edition.ts";
import { hintFor, inWords } from "../model/nearest.ts";
import {
  defaultOf,
  type Option,
  type OptionValue,
  readOption,
  type WrittenOption,
} from "../model/option.ts";
import { describeValue } from "../model/shape/describe.ts";
import { languagesIn } from "../model/shape/languages.ts";
import type { FieldPath } from "../model/workspace.ts";

/** Where a setting of the edition stands, in its own file or in that of the workspace. */
export type PlaceOfSetting = (path: FieldPath, at?: "value" | "key") => Place;

/** The options of a document, all that its kind declares, and what is wrong with those given. */
export function resolveOptions(
  edition: Edition,
  kind: DocumentKind,
  request: DocumentRequest,
  placeOf: PlaceOfSetting,
): { readonly options: Options; readonly problems: readonly Problem[] } {
  const declared = kind.options ?? {};
  const names = Object.keys(declared);
  const options: Record<string, OptionValue> = {};
  const problems: Problem[] = [];
  const index = edition.documents?.indexOf(request) ?? -1;
  const around: FieldPath = index < 0 ? ["documents"] : ["documents", index];
  for (const [name, option] of Object.entries(declared)) {
    options[name] = defaultOf(option);
    if (!option.required || Object.hasOwn(request.options, name)) continue;
    problems.push({
      rule: "missing-field",
      message: `The document “${kind.id}” needs the option “${name}”, and the edition does not give it.`,
      hint: `Add it to the document's options in edition.yaml: ${option.description}`,
      place: placeOf(around),
    });
  }
  for (const [name, given] of Object.entries(request.options)) {
    const path = [...around, "options", name];
    const option = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!option) {
      problems.push({
        rule: "unknown-field",
        message: `The document “${kind.id}” has no option “${name}”.`,
        hint: names.length === 0 ? "It has none." : hintFor(name, names, "It has"),
        place: placeOf(path, "key"),
      });
      continue;
    }
    const read = readOption(option, given);
    if ("value" in read) options[name] = read.value;
    const faults =
      "expected" in read
        ? [unfit(kind.id, name, option, given, read.expected)]
        : untranslated(edition, kind.id, name, option, given);
    addAll(
      problems,
      faults.map((fault) => ({ ...fault, place: placeOf(path) })),
    );
  }
  return { options, problems };
}

function unfit(
  kind: string,
  name: string,
  { description, choices = [] }: Option,
  given: WrittenOption,
  expected: string,
): Problem {
  const wrong = typeof given === "string" ? given : "";
  return {
    rule: "invalid-value",
    message: `The option “${name}” of the document “${kind}”: ${expected}; found ${describeValue(given)}`,
    hint: choices.length > 0 ? hintFor(wrong, choices, "It takes") : description,
  };
}

/** A text that is printed is there in every language of the edition, as all of its texts. */
function untranslated(
  { languages, primaryLanguage }: Edition,
  kind: string,
  name: string,
  option: Option,
  given: WrittenOption,
): Problem[] {
  if (option.type !== "text") return [];
  const present = languagesIn(given, primaryLanguage);
  const missing = languages.filter((language) => !present.includes(language));
  if (missing.length === 0) return [];
  return [
    {
      rule: "missing-text",
      message: `The option “${name}” of the document “${kind}”: expected text in ${inWords(languages, "and")}; it is there in ${inWords(present, "and")} only`,
      hint: `Add the text in ${inWords(missing, "and")}, each under its language tag.`,
    },
  ];
}
