import type { DocumentKind } from "./document-kind.ts";

type Strings = Readonly<Record<string, string>>;

/** The words of a kind in a language: under its tag, or under the next wider one. */
export function stringsFor({ strings = {} }: DocumentKind, language: string): Strings {
  const parts = language.split("-");
  for (let count = parts.length; count > 0; count--) {
    const tag = parts.slice(0, count).join("-");
    const found = Object.hasOwn(strings, tag) ? strings[tag] : undefined;
    if (found) return found;
  }
  return {};
}

/** The names of all the words of a kind, whichever language has them. */
export function stringNames({ strings = {} }: DocumentKind): string[] {
  return [...new Set(Object.values(strings).flatMap(Object.keys))];
}
