import type { LocalizedText } from "../text.ts";

export interface LanguageSettings {
  readonly primaryLanguage?: string | undefined;
  readonly languages?: readonly string[] | undefined;
}

/** The language of plain strings: what the edition says, else the workspace, else English. */
export function primaryLanguageOf(edition: LanguageSettings, workspace: LanguageSettings): string {
  if (edition.primaryLanguage !== undefined) return edition.primaryLanguage;
  const { primaryLanguage } = workspace;
  const isOffered = edition.languages?.includes(primaryLanguage ?? "") ?? true;
  if (primaryLanguage !== undefined && isOffered) return primaryLanguage;
  return edition.languages?.[0] ?? workspace.languages?.[0] ?? "en";
}

/** The languages to publish in, each once. */
export function languagesOf(edition: LanguageSettings, workspace: LanguageSettings): string[] {
  const primary = edition.primaryLanguage ?? primaryLanguageOf(edition, workspace);
  return [...new Set(edition.languages ?? workspace.languages ?? [primary])];
}

/** The languages in which a text is given; a plain string is in the primary one. */
export function languagesIn(text: LocalizedText, primaryLanguage: string): string[] {
  return typeof text === "string" ? [primaryLanguage] : Object.keys(text);
}

/**
 * A text of the whole series for one edition: without the languages that the
 * edition does not have, unless nothing would be left.
 */
export function narrowed(text: LocalizedText, languages: readonly string[]): LocalizedText {
  if (typeof text === "string") return text;
  const kept = Object.entries(text).filter(([language]) => languages.includes(language));
  return kept.length === 0 ? text : Object.fromEntries(kept);
}
