import { describe, expect, it } from "vitest";
import { planEdition } from "../../src/plan.ts";
import { aKind, anEdition } from "./a-plan.ts";

const kinds = {
  summary: aKind("summary"),
  risks: aKind("risks", { needs: "risks" }),
  quotes: aKind("quotes", { needs: "quotes" }),
};
const everything = { formats: ["html", "pdf"] } as const;

const pathsOf = (plan: ReturnType<typeof planEdition>): string[] =>
  plan.documents.flatMap(({ outputs }) => outputs.map(({ path }) => path));

describe("planEdition", () => {
  it("makes every kind that has content, by name, in every language and format", () => {
    expect(pathsOf(planEdition(anEdition(), kinds, everything))).toEqual([
      "en/risks.html",
      "en/risks.pdf",
      "zh-Hans/risks.html",
      "zh-Hans/risks.pdf",
      "en/summary.html",
      "en/summary.pdf",
      "zh-Hans/summary.html",
      "zh-Hans/summary.pdf",
    ]);
  });

  it("says which kind it leaves out for want of records", () => {
    const { problems } = planEdition(anEdition(), kinds, everything);
    expect(problems).toMatchObject([{ rule: "nothing-to-print" }]);
    expect(problems[0]?.message).toContain("“quotes” is left out: the edition has no quotes");
  });

  it("keeps to the edition's choice and its order", () => {
    const documents = [
      { kind: "summary", options: {} },
      { kind: "risks", options: {} },
    ];
    const plan = planEdition(anEdition({ documents, languages: ["en"] }), kinds, {
      formats: ["pdf"],
    });
    expect(pathsOf(plan)).toEqual(["en/summary.pdf", "en/risks.pdf"]);
    expect(plan.problems).toEqual([]);
  });

  it("reports a kind without templates and suggests the nearest", () => {
    const edition = anEdition({ documents: [{ kind: "sumary", options: {} }] });
    const { documents, problems } = planEdition(edition, kinds, everything);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ rule: "unknown-document" }]);
    expect(problems[0]?.hint).toContain("Did you mean summary?");
  });

  it("does not take a name that every object has for a kind", () => {
    const edition = anEdition({ documents: [{ kind: "constructor", options: {} }] });
    expect(planEdition(edition, kinds, everything).problems).toMatchObject([
      { rule: "unknown-document" },
    ]);
  });

  it("narrows to documents, languages and formats", () => {
    const filters = { documents: ["risks"], languages: ["zh-Hans"], formats: ["pdf"] as const };
    expect(pathsOf(planEdition(anEdition(), kinds, filters))).toEqual(["zh-Hans/risks.pdf"]);
  });

  it("says nothing of documents that were not asked for", () => {
    const filters = { documents: ["risks"], formats: ["pdf"] as const };
    expect(planEdition(anEdition(), kinds, filters).problems).toEqual([]);
  });

  it("adds what an interrupted publication has left, and only what the edition has", () => {
    const also = new Set(["en/summary.pdf", "en/gone.pdf"]);
    const filters = { documents: ["risks"], languages: ["en"], formats: ["html"] as const, also };
    expect(pathsOf(planEdition(anEdition(), kinds, filters))).toEqual([
      "en/risks.html",
      "en/summary.pdf",
    ]);
  });
});

describe("a kind that is made on request", () => {
  const all = { ...kinds, pack: aKind("pack", { view: "pack", onRequest: true }) };
  const edition = (change: Parameters<typeof anEdition>[0] = {}) =>
    anEdition({ languages: ["en"], ...change });
  const plan = (change = {}, filters = {}) =>
    planEdition(edition(change), all, { formats: ["pdf"], ...filters });
  const named = (...ids: string[]) => ({
    documents: ids.map((kind) => ({ kind, options: {} })),
  });
  const parts = (result: ReturnType<typeof plan>) =>
    result.documents
      .filter(({ kind }) => kind.id === "pack")
      .flatMap((document) => document.parts.map(({ kind }) => kind.id));

  it("is left out where everything is made", () => {
    expect(pathsOf(plan())).toEqual(["en/risks.pdf", "en/summary.pdf"]);
    expect(pathsOf(plan({}, { languages: ["en"] }))).not.toContain("en/pack.pdf");
  });

  it("is made where it is asked for, by whom ever", () => {
    expect(pathsOf(plan({}, { documents: ["pack"] }))).toEqual(["en/pack.pdf"]);
    expect(pathsOf(plan(named("risks", "pack")))).toEqual(["en/risks.pdf", "en/pack.pdf"]);
    expect(pathsOf(plan(named("risks"), { documents: ["pack"] }))).toEqual(["en/pack.pdf"]);
    expect(pathsOf(plan({}, { onRequest: true }))).toContain("en/pack.pdf");
    const also = new Set(["en/pack.pdf"]);
    expect(pathsOf(plan({}, { documents: ["risks"], also }))).toEqual([
      "en/risks.pdf",
      "en/pack.pdf",
    ]);
  });

  it("as a pack holds the edition's other documents, in its order, whatever is asked for", () => {
    const filters = { documents: ["pack"] };
    expect(parts(plan({}, filters))).toEqual(["risks", "summary"]);
    expect(parts(plan(named("summary", "pack", "risks"), filters))).toEqual(["summary", "risks"]);
    expect(parts(plan(named("risks", "risks"), filters))).toEqual(["risks"]);
    expect(parts(plan(named("pack"), filters))).toEqual(["risks", "summary"]);
  });

  it("as a pack leaves out what the edition has no records for", () => {
    expect(parts(plan(named("quotes", "summary"), { documents: ["pack"] }))).toEqual(["summary"]);
    const { documents, problems } = plan(named("quotes"), { documents: ["pack"] });
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ rule: "nothing-to-print" }]);
    expect(problems[0]?.message).toContain(
      "“pack” is left out: the edition has no other documents",
    );
  });

  it("as a pack takes the options that the edition gives to its parts", () => {
    const option = { description: "Order", choices: ["rating", "category"], default: "rating" };
    const ordered = { ...all, risks: aKind("risks", { options: { order: option } }) };
    const documents = [{ kind: "risks", options: { order: "category" } }];
    const result = planEdition(edition({ documents }), ordered, {
      formats: ["pdf"],
      documents: ["pack"],
    });
    expect(result.documents[0]?.parts[0]?.options).toEqual({ order: "category" });
  });
});
