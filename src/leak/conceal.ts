import type { Diagnostic } from "../model/diagnostic.ts";
import type { PrivateString } from "../model/private-string.ts";
import { needleOf } from "./needle.ts";
import { indexNeedles, type NeedleIndex } from "./needle-index.ts";

const bar = "▮▮▮";

/**
 * Replaces private strings in what is about to be reported. Where something was replaced the hint
 * says so; rule, line and column stay, which lead to the place.
 */
export function conceal(
  diagnostics: readonly Diagnostic[],
  strings: readonly PrivateString[],
): Diagnostic[] {
  if (strings.length === 0) return [...diagnostics];
  return diagnostics.map((diagnostic) => {
    const clean = Object.fromEntries(
      Object.entries(diagnostic).map(([field, value]) => [
        field,
        typeof value === "string" && field !== "rule" && field !== "severity"
          ? concealed(value, strings)
          : value,
      ]),
    ) as unknown as Diagnostic;
    const isChanged = JSON.stringify(clean) !== JSON.stringify(diagnostic);
    return isChanged
      ? { ...clean, hint: `${clean.hint} (${bar} stands for a private text.)`.trim() }
      : diagnostic;
  });
}

/** A text with every private string replaced. */
export function concealed(
  text: string,
  strings: readonly PrivateString[],
  inPlace: string = bar,
): string {
  if (strings.length === 0) return text;
  const spans = indexOf(strings)
    .find(text)
    .sort((one, other) => one.start - other.start);
  let result = "";
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    if (start >= at) result += text.slice(at, start) + inPlace;
    at = end;
  }
  return result + text.slice(at);
}

// The same strings are looked for in text after text.
const indexes = new WeakMap<readonly PrivateString[], NeedleIndex>();

function indexOf(strings: readonly PrivateString[]): NeedleIndex {
  const index = indexes.get(strings) ?? indexNeedles(strings.map(needleOf));
  indexes.set(strings, index);
  return index;
}
