import { beforeAll, expect, it } from "vitest";
import { type PdfFacts, readPdf } from "../../../src/pdf/read/read.ts";
import { finished, nodesOf, ofType, printed, shownIn } from "./finished.ts";

let kinds: PdfFacts;
beforeAll(async () => {
  kinds = await finished("kinds");
});

const objects = (facts: PdfFacts): number[] =>
  ofType(facts, "Link").flatMap(({ kids }) =>
    kids.flatMap((kid) => (kid.kind === "object" ? [kid.object] : [])),
  );

it("every link says where it leads, on each line that it goes over", async () => {
  const before = await readPdf(printed("kinds").bytes);
  expect(before.links.map(({ contents }) => contents).filter(Boolean)).toEqual([]);
  expect(kinds.links.map(({ contents }) => contents)).toEqual([
    "link to somewhere else that is long enough to go over the end of the line",
    "link to somewhere else that is long enough to go over the end of the line",
    // Its label and not its text, which is a bare number.
    "Note 1",
    "back",
    "Second",
    "Third 3",
    "Third 3",
    "On",
    "reference",
  ]);
});

it("every link is an element, references to notes as well", async () => {
  const before = await readPdf(printed("kinds").bytes);
  expect(objects(before).length).toBeLessThan(before.links.length);
  expect(objects(kinds).sort()).toEqual(kinds.links.map(({ object }) => object).sort());
});

it("what leads nowhere is no link", () => {
  const links = ofType(kinds, "Link").map(shownIn);
  expect(links).not.toContain("nowhere");
  expect(nodesOf(kinds).map(shownIn).join()).toContain("nowhere");
});

it("links still lead where they led", () => {
  expect(kinds.links[0]?.uri).toBe("https://example.org/report");
  expect(kinds.links.slice(2).map(({ target }) => target)).toEqual([1, 3, 3, 3, 3, 3, 3]);
});
