import type { IntlMessageFormat } from "intl-messageformat";
import { addAll } from "../model/add-all.ts";
import type { Problem } from "../model/diagnostic.ts";
import { didYouMean, inWords } from "../model/nearest.ts";
import { quoted } from "../model/shape/describe.ts";
import type { WrittenMessage } from "./locale.ts";

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

/**
 * Says which messages of a workspace could not be printed: those that are no ICU MessageFormat,
 * and those that ask for a value that the built-in message of the same name is not given.
 */
export async function checkMessages(
  messages: readonly WrittenMessage[],
  builtIn: Readonly<Record<string, string>>,
): Promise<Problem[]> {
  const marked = messages.filter(
    ({ key, text }) => text.includes("{") && Object.hasOwn(builtIn, key),
  );
  if (marked.length === 0) return [];
  const { IntlMessageFormat } = await import("intl-messageformat");
  const format = (text: string) =>
    new IntlMessageFormat(text, "en", undefined, { ignoreTag: true });
  return marked.flatMap(({ key, text, place }): Problem[] => {
    const values = valuesOf(format(builtIn[key] ?? "").getAst());
    try {
      format(text).format(values);
      return [];
    } catch (error) {
      const names = Object.keys(values).map((name) => `{${name}}`);
      return [
        {
          rule: "message-invalid",
          message: `${key}: expected a message in ICU MessageFormat; ${reasonOf(error)}`,
          hint:
            names.length > 0
              ? `It is given ${inWords(names, "and")}. A brace that is meant as such stands between apostrophes: '{'.`
              : "It is given no values. A brace that is meant as such stands between apostrophes: '{'.",
          place,
        },
      ];
    }
  });
}

/** The names of kinds of documents stand in a locale too, those of a workspace's own among them. */
export const nameOfKind = (id: string): string => `document.${id}`;

/** Says which messages of a workspace nothing prints, and what may have been meant by them. */
export function unknownMessages(
  messages: readonly WrittenMessage[],
  builtIn: Readonly<Record<string, string>>,
  kinds: readonly string[],
): Problem[] {
  const known = new Set([...Object.keys(builtIn), ...kinds.map(nameOfKind)]);
  return messages
    .filter(({ key }) => !known.has(key))
    .map(({ key, place }) => ({
      rule: "message-unknown",
      message: `No document prints the message ${quoted(key)}.`,
      hint: [
        didYouMean(key, known),
        "Give it the name of a message of the built-in English locale, or delete it.",
      ]
        .filter((words) => words !== undefined)
        .join(" "),
      place,
    }));
}

/** What a message is given, each as it may be: a number where it is counted, else words. */
function valuesOf(parts: readonly Part[]): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  const open = [...parts];
  for (let part = open.pop(); part; part = open.pop()) {
    // An argument, a number, a plural: see the types of the parser.
    if (part.type === 1) values[part.value] ??= "x";
    if (part.type === 2 || part.type === 6) values[part.value] = 1;
    if (part.type === 6)
      addAll(
        open,
        Object.values(part.options).flatMap(({ value }) => value),
      );
  }
  return values;
}

/** The library's own words are names of its states, or of its classes. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const missing = /variable "([^"]*)" was not provided/.exec(text)?.[1];
  if (missing !== undefined) return `found {${missing}}, which it is not given`;
  if (/^[A-Z_]+$/m.test(text)) {
    return `found a fault in it (${text.split("\n")[0]?.toLowerCase().replaceAll("_", " ")})`;
  }
  return "found something that cannot be printed";
}
