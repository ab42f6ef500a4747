import { beforeAll, describe, expect, it } from "vitest";
import { type PdfFacts, readPdf } from "../../../src/pdf/read/read.ts";
import { finished, nodesOf, ofType, printed, shownIn } from "./finished.ts";

/* What Chromium paints without a mark, or with the mark of an element that it only adorns. */

let kinds: PdfFacts;
let group: PdfFacts;
beforeAll(async () => {
  kinds = await finished("kinds");
  group = await finished("translucent");
});

const artifacts = ({ sheets }: PdfFacts, page = 1): string[] =>
  (sheets[page - 1]?.runs ?? [])
    .filter(({ artifact }) => artifact !== undefined)
    .map(({ artifact, text }) => `${artifact}: ${text}`);

describe("what is painted", () => {
  it.each(["kinds", "long-table", "languages", "translucent"])(
    "is tagged or an artifact, all of it, and never both: %s",
    async (name) => {
      const { sheets } = await finished(name);
      expect(sheets.flatMap(({ strays }) => strays)).toEqual([]);
      expect(sheets.flatMap(({ marks }) => marks).filter(({ inside }) => inside !== "")).toEqual(
        [],
      );
    },
  );

  it("was neither before", async () => {
    const { sheets } = await readPdf(printed("kinds").bytes);
    expect(sheets[0]?.strays.map(({ kind }) => kind)).toContain("text");
  });
});

describe("the boxes of the page margin", () => {
  it("are header and footer by their place, on every page", () => {
    for (const page of [1, 2, 3]) {
      expect(artifacts(kinds, page).slice(0, 3)).toEqual([
        "Pagination/Header: Running title",
        `Pagination/Footer: ${page}`,
        "Pagination: Side",
      ]);
    }
  });

  it("are not mistaken for what is hidden from readers in the text", () => {
    expect(artifacts(kinds)).toContain(": !");
  });
});

/** Parts of elements in which nothing is said. */
const wordless = (facts: PdfFacts): string[] =>
  nodesOf(facts).flatMap(({ type, kids }) =>
    kids.flatMap((kid) => {
      if (kid.kind !== "text" || type === "Figure" || type === "Lbl") return [];
      const said = new Set(kid.runs.map(({ page, form, mcid }) => `${page}/${form}/${mcid}`));
      return kid.places.flatMap(({ page, form, mcid }) =>
        said.has(`${page}/${form}/${mcid}`) ? [] : [type],
      );
    }),
  );

describe("decoration", () => {
  it("is no part of the paragraph or the table that it frames", async () => {
    expect(wordless(await readPdf(printed("kinds").bytes))).toContain("P");
    expect(wordless(kinds)).toEqual([]);
    expect(wordless(await readPdf(printed("long-table").bytes))).toContain("TH");
    expect(wordless(await finished("long-table"))).toEqual([]);
  });

  it("is painted as an artifact", () => {
    const [first] = kinds.sheets[0]?.marks.filter(({ artifact }) => artifact === "") ?? [];
    expect(first?.tag).toBe("Artifact");
  });

  it("leaves no element of the structure without anything to see in it", () => {
    const texts = kinds.sheets.flatMap(({ marks }) =>
      marks.filter(({ mcid }) => mcid !== undefined),
    );
    expect(texts.length).toBeGreaterThan(50);
    expect(new Set(texts.map(({ tag }) => tag))).not.toContain("NonStruct");
  });

  it("is not what a picture is made of", () => {
    const [figure] = ofType(kinds, "Figure");
    expect(figure?.alt).toBe("Two bars");
    expect(figure?.kids.filter(({ kind }) => kind === "text")).toHaveLength(1);
  });
});

describe("a form with marks of its own", () => {
  it("is taken apart as a page is, and stays in its place in the text", () => {
    expect(ofType(group, "P").map(shownIn)).toEqual(["Before", "In a group ", "After"]);
    const places = ofType(group, "P").flatMap(({ kids }) =>
      kids.flatMap((kid) => (kid.kind === "text" ? kid.places : [])),
    );
    expect(places.map(({ form }) => form > 0)).toEqual([false, true, false]);
  });

  it("has artifacts of its own", () => {
    expect(artifacts(group)).toContain(": hidden");
  });

  it("can be a part of a picture", () => {
    const [figure] = ofType(group, "Figure");
    const places = figure?.kids.flatMap((kid) => (kid.kind === "text" ? kid.places : [])) ?? [];
    expect(places.map(({ form }) => form > 0)).toEqual([false, true, false]);
  });
});
