import { inWords } from "../model/nearest.ts";
import { fieldName, quoted } from "../model/shape/describe.ts";
import { type FoundDate, readDates } from "./parity/dates.ts";
import { type NumbersRead, readNumbers } from "./parity/numbers.ts";
import { pairsOf, type Version } from "./parity/pairs.ts";
import { datesMissing } from "./parity/same-dates.ts";
import type { DataRule } from "./rule.ts";

/** The versions of a text have the same dates, however each language writes them. */
export const datesDifferBetweenLanguages: DataRule = {
  id: "dates-differ-between-languages",
  *check({ edition, placeOf }) {
    for (const { name, path, place, one, other } of pairsOf(edition)) {
      const [first, second] = [readVersion(one), readVersion(other)];
      const found = [...onlyIn(first, second), ...onlyIn(second, first)];
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

interface ReadVersion extends Version {
  readonly dates: readonly FoundDate[];
}

const readVersion = (version: Version): ReadVersion => ({
  ...version,
  dates: readDates(version.text, version.language),
});

function onlyIn(one: ReadVersion, other: ReadVersion): string[] {
  let read: NumbersRead | undefined;
  const numbers = () => {
    read ??= readNumbers(other.text, other.language);
    return read.counted;
  };
  const missing = datesMissing(one.dates, other.dates, numbers);
  if (missing.length === 0) return [];
  const texts = [...new Set(missing.map(({ text }) => quoted(text)))];
  return [`${inWords(texts, "and")} in ${one.language} only`];
}
