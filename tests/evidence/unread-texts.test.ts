import { expect, test } from "vitest";
import { partUnreadTexts } from "../../src/evidence/unread-texts.ts";
import { lines } from "../load/scratch.ts";

const parted = (names: readonly string[], sources: readonly string[], given: string[] = []) => {
  const texts = names.map((file) => ({ file, source: file.replace(/\.\w+$/, "") }));
  const { read, problems } = partUnreadTexts(texts, sources, (source) => given.includes(source));
  return [read.map(({ file }) => file), lines(problems)];
};

test("a text of no source is named, and not read", () => {
  expect(parted(["Study.txt", "report.md"], ["study", "report"])).toEqual([
    ["report.md"],
    [
      "Study.txt held-text-unread: expected a text named after a source; no source of the edition is called Study",
    ],
  ]);
});

test("of two texts of a source the one is named that is not read", () => {
  expect(parted(["study.pdf", "study.txt"], ["study"])).toEqual([
    ["study.txt"],
    [
      "study.pdf held-text-unread: expected one text of each source; study.txt is read in its place",
    ],
  ]);
});

test("nothing is said of a text for another edition, or where no source could be read", () => {
  expect(parted(["other.txt"], ["study"], ["other"])).toEqual([[], []]);
  expect(parted(["study.txt"], [])).toEqual([[], []]);
});
