import { inWords } from "../model/nearest.ts";
import { fieldName, quoted } from "../model/shape/describe.ts";
import { type FoundNumber, numbersMissing, readNumbers } from "./parity/numbers.ts";
import { pairsOf } from "./parity/pairs.ts";
import type { DataRule } from "./rule.ts";

/**
 * The versions of a text have the same numbers. Only what one of them writes in figures is asked
 * for, and any form answers: words, other units, other separators.
 */
export const numbersDifferBetweenLanguages: DataRule = {
  id: "numbers-differ-between-languages",
  *check({ edition, placeOf }) {
    for (const { name, path, place, one, other } of pairsOf(edition)) {
      const [ones, others] = [one, other].map(({ text, language }) => readNumbers(text, language));
      if (!ones || !others) continue;
      const found = [
        ...onlyIn(numbersMissing(ones, others), one.language),
        ...onlyIn(numbersMissing(others, ones), other.language),
      ];
      if (found.length === 0) continue;
      yield {
        message: `${fieldName(path)}: the numbers differ between ${one.language} and ${other.language}: ${found.join("; ")}`,
        hint: "Correct the one that is wrong. A number may be in words in one of the languages.",
        place: placeOf(name, place),
        ...(name !== "edition" && { record: name }),
      };
    }
  },
};

function onlyIn(numbers: readonly FoundNumber[], language: string): string[] {
  if (numbers.length === 0) return [];
  const texts = [...new Set(numbers.map(({ text }) => quoted(text)))];
  return [`${inWords(texts, "and")} in ${language} only`];
}
