import type { Place, Problem } from "../model/diagnostic.ts";
import { describeValue, fieldName, quoted } from "../model/shape/describe.ts";
import { languageTag } from "../model/text.ts";
import type { FieldPath, RawRecord } from "../model/workspace.ts";
import type { FoundFile } from "./template-files.ts";
import { parseYaml } from "./yaml.ts";

export type Locales = Record<string, Record<string, string>>;

/** A message where it is written. */
export interface WrittenMessage {
  readonly key: string;
  readonly text: string;
  readonly place: Place;
}

/**
 * Adds the messages of `locales/<language>.yaml` that are not there yet, under dotted keys.
 * @param written gets all that the file has
 */
export function addLocale(
  locales: Locales,
  { file, text, path }: FoundFile,
  written: WrittenMessage[] = [],
): Problem[] {
  const language = path.replace(/^locales\/|\.yaml$/g, "");
  if (!languageTag.safeParse(language).success) {
    return [
      {
        rule: "invalid-value",
        message: `expected a file named after a BCP 47 language tag; found ${quoted(language)}`,
        hint: "Name it after the language, such as en.yaml or zh-Hans.yaml.",
        place: { file },
      },
    ];
  }
  const parsed = parseYaml(file, text);
  if (!parsed.value) return [...parsed.problems];
  const problems: Problem[] = [];
  const messages = locales[language] ?? {};
  for (const message of flatten(parsed.value, [], problems)) {
    messages[message.key] ??= message.text;
    written.push(message);
  }
  locales[language] = messages;
  return problems;
}

function* flatten(raw: RawRecord, path: FieldPath, problems: Problem[]): Generator<WrittenMessage> {
  const { value } = raw;
  if (value === undefined) return;
  if (typeof value === "string" && path.length > 0) {
    yield { key: path.join("."), text: value, place: raw.locate(path) };
  } else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) {
      yield* flatten({ value: inner, locate: raw.locate }, [...path, key], problems);
    }
  } else {
    problems.push({
      rule: "invalid-value",
      message: `${path.length > 0 ? `${fieldName(path)}: ` : ""}expected a message or a map of messages; found ${describeValue(value)}`,
      hint: "Write each message as a field with text.",
      place: raw.locate(path),
    });
  }
}
