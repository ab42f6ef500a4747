import { describe, expect, it } from "vitest";
import type { DocumentView, Frame } from "../../src/model/document-view.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import { ruleCatalogue } from "../../src/model/rule-catalogue.ts";
import type { PdfFacts } from "../../src/pdf/read/read.ts";
import type { Laid } from "../../src/verify/printed.ts";
import { layoutRules, statementRules, verify } from "../../src/verify/verify.ts";
import { noFacts } from "../pdf/no-facts.ts";
import { aKind } from "../plan/a-plan.ts";

const frame = { language: "en", title: "Risks", margins: { handling: "" } } as Frame;
const facts: PdfFacts = {
  ...noFacts,
  pages: 2,
  tagged: true,
  language: "en",
  title: "Risks",
  fonts: [{ name: "AAAAAA+SourceSans3", type: "Type0" }],
};
const kind = aKind("risks", { budget: { pages: 2 } });
const view: DocumentView = { frame };
const page: PageFacts = { elements: [], texts: [], layout: [] };

function check(change: Partial<PdfFacts>, other: Partial<Laid> = {}) {
  const made = { kind, view, page, texts: [], fonts: [], faults: [], ...other };
  return verify({ ...made, facts: { ...facts, ...change } }, "en/risks");
}

describe("verify", () => {
  it("finds nothing wrong with a sound document, up to the last page of its budget", () => {
    expect(check({})).toEqual([]);
  });

  it("counts pages against the budget, and says both", () => {
    const [problem, ...rest] = check({ pages: 3 });
    expect(problem).toMatchObject({ rule: "page-budget-exceeded", output: "en/risks", page: 3 });
    expect(problem?.message).toBe(
      "It has 3 pages; the budget of “risks” is 2 pages. 0 lines too many.",
    );
    expect(rest).toEqual([]);
  });

  it("lets a kind without a budget be as long as it likes", () => {
    expect(check({ pages: 300 }, { kind: aKind("risks") })).toEqual([]);
  });

  it("takes no font that is drawings", () => {
    const fonts = [...facts.fonts, { name: "", type: "Type3" }, { name: "", type: "Type3" }];
    expect(check({ fonts })).toMatchObject([
      { rule: "type-3-font", message: expect.stringContaining("2 fonts are embedded") },
    ]);
  });

  it.each([
    [{ pages: 0 }, "It has no pages."],
    [{ tagged: false }, "It has no tags, so that a screen reader cannot read it."],
    [{ language: "" }, "Its language is given as “” instead of “en”."],
    [{ language: "zh" }, "Its language is given as “zh” instead of “en”."],
    [{ title: "Other" }, "Its title is given as “Other” instead of “Risks”."],
  ])("finds %o", (change, message) => {
    expect(check(change)).toMatchObject([{ rule: "pdf-incomplete", message }]);
  });

  it("reports under the rules of the catalogue", () => {
    expect([...statementRules, ...layoutRules].filter(({ id }) => !(id in ruleCatalogue))).toEqual(
      [],
    );
  });
});
