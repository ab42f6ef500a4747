import { inWords } from "../nearest.ts";
import type { FieldPath } from "../workspace.ts";

const limit = 60;

/** A field as messages name it: `roles[1].title`. List items count from 1, as lines do. */
export function fieldName(path: FieldPath): string {
  return path
    .map((step, index) =>
      typeof step === "number" ? `[${step + 1}]` : index === 0 ? step : `.${step}`,
    )
    .join("");
}

/** What stands somewhere, for the end of "expected …; found …". */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return "an empty list";
    return value.length === 1 ? "a list of one item" : `a list of ${value.length} items`;
  }
  if (typeof value !== "object" || value === null) return String(value);
  const names = Object.keys(value);
  if (names.length === 0) return "an empty map";
  return `a map with ${names.length === 1 ? "the field" : "the fields"} ${inWords(names.map(cut), "and", 4)}`;
}

/** Text of the data for a message: in quotation marks, on one line, cut after 60 characters. */
export function quoted(text: string): string {
  // What breaks a line or hides is shown as its escape; the rest stays legible.
  return `"${cut(text).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (found) => JSON.stringify(found).slice(1, -1))}"`;
}

function cut(text: string): string {
  const characters = Array.from(text.slice(0, 2 * limit + 2));
  return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}…` : text;
}

/** The value to which a path leads. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((around, step) => {
    if (typeof around !== "object" || around === null || !Object.hasOwn(around, step))
      return undefined;
    return (around as Record<string | number, unknown>)[step];
  }, value);
}
