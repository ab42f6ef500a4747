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

describe("options of a document", () => {
  const grouped = aKind("risks", {
    options: {
      order: { description: "Order", choices: ["rating", "category"], default: "rating" },
    },
  });
  const plan = (options: Record<string, string>) =>
    planEdition(
      anEdition({ documents: [{ kind: "risks", options }] }),
      { risks: grouped },
      everything,
    );

  it("are filled in by default", () => {
    expect(plan({}).documents[0]?.options).toEqual({ order: "rating" });
  });

  it("are taken from the edition", () => {
    expect(plan({ order: "category" }).documents[0]?.options).toEqual({ order: "category" });
  });

  it("are reported if there is no such choice", () => {
    const { problems } = plan({ order: "categry" });
    expect(problems).toMatchObject([{ rule: "invalid-value" }]);
    expect(problems[0]?.hint).toBe("Did you mean category? It takes rating, category.");
  });

  it("are reported if the kind has none of that name", () => {
    const { problems } = plan({ ordr: "rating" });
    expect(problems).toMatchObject([{ rule: "unknown-field" }]);
    expect(problems[0]?.hint).toBe("Did you mean order? It has order.");
  });
});
