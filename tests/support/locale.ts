import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The messages of a built-in locale, by dotted key. */
export function localeMessages(language: string): Record<string, string> {
  const file = new URL(`../../templates/locales/${language}.yaml`, import.meta.url);
  const messages: Record<string, string> = {};
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "object" && value !== null) {
      for (const [key, child] of Object.entries(value)) walk(child, path ? `${path}.${key}` : key);
    } else messages[path] = String(value);
  };
  walk(parse(readFileSync(file, "utf8")), "");
  return messages;
}
