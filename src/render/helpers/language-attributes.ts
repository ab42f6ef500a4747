import { directionOf } from "../../model/direction.ts";
import type { Target } from "./helper.ts";

/** ` lang="…"`, and ` dir="…"` where it changes; nothing for the document's own language. */
export function languageAttributes(lang: string, { language, direction }: Target): string {
  if (lang === language) return "";
  const own = directionOf(lang);
  return ` lang="${lang}"${own === direction ? "" : ` dir="${own}"`}`;
}

/** Anything else could break out of the attribute. */
export const isLanguageTag = (lang: unknown): lang is string =>
  typeof lang === "string" && /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(lang);
