import type { LocalizedText } from "../model/text.ts";

/** A title in a language, or in the first one that it has. */
export function titleIn(title: LocalizedText, language: string): string {
  if (typeof title === "string") return title;
  const text = title[language] ?? Object.values(title)[0] ?? "";
  return typeof text === "string" ? text : text.text;
}
