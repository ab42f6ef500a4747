import { type ComparedEditions, compareEditions } from "../../src/diff/compare-editions.ts";
import { sideOf } from "../../src/diff/side.ts";
import type { RecordChange, WordMark } from "../../src/model/change-record.ts";
import type { Edition, EditionHead } from "../../src/model/edition.ts";
import { editionOf } from "../support/edition.ts";

/** Two editions in English and Chinese that have what is given, and nothing else. */
export function compared(
  before: Partial<Edition>,
  after: Partial<Edition>,
  declared?: EditionHead["changes"],
): ComparedEditions {
  const languages = ["en", "zh-Hans"];
  const [old, now] = [before, after].map((given) => sideOf(editionOf({ languages, ...given })));
  if (!old || !now) throw new Error("two editions are compared");
  return compareEditions(old, now, declared);
}

/** What has become of the only record that has changed. */
export function onlyChange(before: Partial<Edition>, after: Partial<Edition>): RecordChange {
  const [change, ...more] = compared(before, after).record.records;
  if (!change || more.length > 0) throw new Error("expected exactly one change");
  return change;
}

/** Marks as a line: -what was there- +what is there now+. */
export const markLine = (marks: readonly WordMark[] = []): string =>
  marks
    .map(({ is, text }) => (is === "kept" ? text : is === "removed" ? `-${text}-` : `+${text}+`))
    .join("");
