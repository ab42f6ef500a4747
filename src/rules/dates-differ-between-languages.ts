import { inWords } from "../model/nearest.ts";
import { fieldName, quoted } from "../model/shape/describe.ts";
import { readDates } from "./parity/dates.ts";
import { readNumbers } from "./parity/numbers.ts";
import { pairsOf, type Version } from "./parity/pairs.ts";
import { datesMissing } from "./parity/same-dates.ts";
import type { DataRule } from "./rule.ts";

/** The versions of a text have the same dates, however each language writes them. */
export const datesDifferBetweenLanguages: DataRule = {
  id: "dates-differ-between-languages",
  *check({ edition, placeOf }) {
    for (const { name, path, place, one, other } of pairsOf(edition)) {
      const found = [...onlyIn(one, other), ...onlyIn(other, one)];
      if (found.length === 0) continue;
      yield {
        message: `${fieldName(path)}: the dates differ between ${one.language} and ${other.language}: ${found.join("; ")}`,
        hint: "Correct the one that is wrong.",
        place: placeOf(name, place),
        ...(name !== "edition" && { record: name }),
      };
    }
  },
};

function onlyIn(one: Version, other: Version): string[] {
  const missing = datesMissing(
    readDates(one.text, one.language),
    readDates(other.text, other.language),
    readNumbers(other.text, other.language).counted,
  );
  if (missing.length === 0) return [];
  const texts = [...new Set(missing.map(({ text }) => quoted(text)))];
  return [`${inWords(texts, "and")} in ${one.language} only`];
}
