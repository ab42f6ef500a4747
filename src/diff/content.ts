import {
  type FieldChange,
  type Level,
  type Texts,
  type Value,
  wordsIn,
} from "../model/change-record.ts";
import { markWords } from "./mark-words.ts";
import { differingLanguages } from "./side.ts";

/** What a field says, so that it can be held against the same field of another edition. */
export type Content =
  /** Running text: what changes in it is marked word by word. */
  | { readonly as: "text"; readonly texts: Texts }
  /** Words in the language in which they stand in a source; never held against a translation. */
  | { readonly as: "verbatim"; readonly words: string; readonly language: string }
  | { readonly as: "code"; readonly code: string }
  | { readonly as: "date"; readonly date: string }
  /** Names and other short words; `keys` say whether they are the same, where words do not. */
  | { readonly as: "words"; readonly words: readonly Texts[]; readonly keys?: readonly string[] }
  /** A step of a scale. Only steps of the same scale are higher or lower. */
  | { readonly as: "level"; readonly level: Level; readonly scale: string; readonly rank: number }
  /** A list of which only the number of what came and went is told. */
  | { readonly as: "entries"; readonly keys: readonly string[] };

/** What has become of a field; undefined where it says the same. */
export function changeOf(
  field: string,
  before: Content | undefined,
  after: Content | undefined,
  of?: readonly Texts[],
): FieldChange | undefined {
  const whose = of === undefined ? {} : { of };
  if (before?.as === "entries" || after?.as === "entries") {
    return entriesChange(field, keysOf(before), keysOf(after));
  }
  if (before?.as === "level" || after?.as === "level") {
    return levelChange(field, asLevel(before), asLevel(after));
  }
  if (before?.as === "text" && after?.as === "text") {
    const languages = differingLanguages(before.texts, after.texts);
    if (languages.length === 0) return undefined;
    const marks = languages.map((language) => {
      const [one = "", other = ""] = [before.texts, after.texts].map((t) => wordsIn(t, language));
      return [language, markWords(one, other)] as const;
    });
    return { is: "text", field, ...whose, marks: Object.fromEntries(marks) };
  }
  if (before?.as === "verbatim" && after?.as === "verbatim") {
    if (before.words === after.words) return undefined;
    const marks = markWords(before.words, after.words);
    return { is: "text", field, ...whose, marks: { [after.language]: marks } };
  }
  if (isSame(before, after)) return undefined;
  return { is: "value", field, ...whose, from: shownValue(before), to: shownValue(after) };
}

type LevelContent = Extract<Content, { as: "level" }>;

const asLevel = (content: Content | undefined): LevelContent | undefined =>
  content?.as === "level" ? content : undefined;

const keysOf = (content: Content | undefined): readonly string[] =>
  content?.as === "entries" ? content.keys : [];

function levelChange(
  field: string,
  before: LevelContent | undefined,
  after: LevelContent | undefined,
): FieldChange | undefined {
  // The same word of another scale is told where the scale is.
  if (before?.level.id === after?.level.id) return undefined;
  const from = before?.level ?? null;
  const to = after?.level ?? null;
  if (!before || !after) return { is: "level", field, move: before ? "unset" : "set", from, to };
  const direction = after.rank > before.rank ? "up" : "down";
  const move = before.scale === after.scale ? direction : "other-scale";
  return { is: "level", field, move, from, to };
}

function entriesChange(
  field: string,
  before: readonly string[],
  after: readonly string[],
): FieldChange | undefined {
  const added = after.filter((key) => !before.includes(key)).length;
  const removed = before.filter((key) => !after.includes(key)).length;
  return added + removed === 0 ? undefined : { is: "entries", field, added, removed };
}

function isSame(before: Content | undefined, after: Content | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  if (before.as === "words" && after.as === "words") {
    if (before.keys && after.keys) return String(before.keys) === String(after.keys);
    return (
      before.words.length === after.words.length &&
      before.words.every(
        (texts, at) => differingLanguages(texts, after.words[at] ?? {}).length === 0,
      )
    );
  }
  return JSON.stringify(before) === JSON.stringify(after);
}

function shownValue(content: Content | undefined): Value | null {
  switch (content?.as) {
    case "code":
      return { is: "code", code: content.code };
    case "date":
      return { is: "date", date: content.date };
    case "words":
      return { is: "words", words: content.words };
    case "verbatim":
      return { is: "words", words: [{ [content.language]: content.words }] };
    case "text":
      return { is: "words", words: [content.texts] };
    default:
      return null;
  }
}
