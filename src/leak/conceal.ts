import type { Diagnostic } from "../model/diagnostic.ts";
import type { PrivateString } from "../model/private-string.ts";
import { lettersOf } from "./letters.ts";
import { type Needle, needleOf, type Span } from "./needle.ts";

const bar = "▮▮▮";

/**
 * Replaces private strings in what is about to be reported. Where something was replaced the hint
 * says so; rule, line and column stay, which lead to the place.
 */
export function conceal(
  diagnostics: readonly Diagnostic[],
  strings: readonly PrivateString[],
): Diagnostic[] {
  const needles = strings.map(needleOf);
  if (needles.length === 0) return [...diagnostics];
  return diagnostics.map((diagnostic) => {
    const clean = Object.fromEntries(
      Object.entries(diagnostic).map(([field, value]) => [
        field,
        typeof value === "string" && field !== "rule" && field !== "severity"
          ? concealText(value, needles)
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
  return strings.length === 0 ? text : concealText(text, strings.map(needleOf), inPlace);
}

function concealText(text: string, needles: readonly Needle[], inPlace = bar): string {
  const letters = lettersOf(text);
  const spans = needles
    .flatMap((needle) => [...needle.find(letters), ...cutOff(text, needle)])
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

/** Messages cut long texts: the start of a private string may stand before “…”. */
function cutOff(text: string, { letters }: Needle): Span[] {
  return [...text.matchAll(/…/g)].flatMap(({ index }) => {
    const before = lettersOf(text.slice(Math.max(0, index - 200), index));
    const shift = Math.max(0, index - 200);
    for (let length = Math.min(letters.length - 1, before.text.length); length >= 2; length--) {
      const part = letters.slice(0, length);
      const least = /\p{Script=Han}/u.test(part) ? 2 : 4;
      if (length < least || !before.text.endsWith(part)) continue;
      const start = before.starts[before.text.length - length] ?? 0;
      return [{ start: start + shift, end: index }];
    }
    return [];
  });
}
