import { describe, expect, it } from "vitest";
import type { DocumentKind } from "../../src/model/document-kind.ts";
import type { WrittenOption } from "../../src/model/option.ts";
import type { PlaceOfSetting } from "../../src/plan/options.ts";
import { planEdition } from "../../src/plan.ts";
import { aKind, anEdition } from "./a-plan.ts";

const everything = { formats: ["html"] } as const;
const order = { description: "Order", choices: ["rating", "category"], default: "rating" };

/** Tells the path that a message asks the place of. */
const placeOf: PlaceOfSetting = (path, at = "value") => ({ file: `${path.join(".")} ${at}` });

function plan(
  declared: NonNullable<DocumentKind["options"]>,
  options: Record<string, WrittenOption>,
  change: Parameters<typeof anEdition>[0] = {},
) {
  const edition = anEdition({
    languages: ["en"],
    documents: [
      { kind: "other", options: {} },
      { kind: "risks", options },
    ],
    ...change,
  });
  const kinds = { risks: aKind("risks", { options: declared }), other: aKind("other") };
  const { documents, problems } = planEdition(edition, kinds, everything, placeOf);
  return { options: documents.find(({ kind }) => kind.id === "risks")?.options, problems };
}

describe("options of a document", () => {
  it("are filled in by default, empty where there is none", () => {
    const declared = {
      order,
      since: { type: "day", description: "Since" },
      most: { type: "number", description: "Most" },
      bars: { type: "boolean", description: "Bars" },
      desk: { type: "text", description: "Desk" },
    } as const;
    const expected = { order: "rating", since: null, most: null, bars: false, desk: null };
    expect(plan(declared, {})).toEqual({ options: expected, problems: [] });
    const given = {
      most: { ...declared.most, default: "4" },
      bars: { ...declared.bars, default: "true" },
    };
    expect(plan(given, {}).options).toEqual({ most: 4, bars: true });
  });

  it("are taken from the edition, each as its type", () => {
    const declared = {
      order,
      since: { type: "day", description: "Since" },
      most: { type: "number", description: "Most", min: 1, max: 9 },
      bars: { type: "boolean", description: "Bars" },
      desk: { type: "text", description: "Desk" },
    } as const;
    const given = {
      order: "category",
      since: "2025-02-28",
      most: "3",
      bars: "true",
      desk: { en: "Trade desk" },
    };
    expect(plan(declared, given)).toEqual({
      options: { ...given, most: 3, bars: true },
      problems: [],
    });
  });

  it("are reported if there is no such choice", () => {
    const { problems } = plan({ order }, { order: "categry" });
    expect(problems).toEqual([
      {
        rule: "invalid-value",
        message:
          'The option “order” of the document “risks”: expected rating or category; found "categry"',
        hint: "Did you mean category? It takes rating, category.",
        place: { file: "documents.1.options.order value" },
      },
    ]);
  });

  it("are reported if the kind has none of that name", () => {
    const { problems } = plan({ order }, { ordr: "rating" });
    expect(problems).toMatchObject([
      { rule: "unknown-field", place: { file: "documents.1.options.ordr key" } },
    ]);
    expect(problems[0]?.hint).toBe("Did you mean order? It has order.");
  });

  it("do not take a name that every object has for an option", () => {
    for (const name of ["constructor", "toString", "hasOwnProperty"]) {
      expect(plan({ order }, { [name]: "rating" }).problems).toMatchObject([
        { rule: "unknown-field" },
      ]);
    }
  });

  it.each([
    ["number", "many", "expected a number between 1 and 9"],
    ["number", "10", "expected a number between 1 and 9"],
    ["number", "0.99", "expected a number between 1 and 9"],
    ["number", "1e3", "expected a number between 1 and 9"],
    ["number", "NaN", "expected a number between 1 and 9"],
    ["number", "9".repeat(400), "expected a number between 1 and 9"],
    ["boolean", "yes", "expected true or false"],
    ["boolean", "1", "expected true or false"],
    ["day", "2025-02-30", "expected a calendar day"],
    ["day", "1 March 2025", "expected a calendar day"],
  ] as const)("are reported where a %s is “%s”", (type, value, expected) => {
    const bounds = type === "number" ? { min: 1, max: 9 } : {};
    const { problems } = plan(
      { it: { type, description: "What it is.", ...bounds } },
      { it: value },
    );
    expect(problems).toMatchObject([{ rule: "invalid-value", hint: "What it is." }]);
    expect(problems[0]?.message).toContain(expected);
  });

  it.each(["number", "boolean", "day"] as const)("take no texts by language as a %s", (type) => {
    const { problems } = plan({ it: { type, description: "It" } }, { it: { en: "true" } });
    expect(problems).toMatchObject([{ rule: "invalid-value" }]);
  });

  it("are missed where they are required, at the document that lacks them", () => {
    const desk = { type: "text", description: "Which desk answers.", required: true } as const;
    const { problems } = plan({ desk }, {});
    expect(problems).toMatchObject([
      { rule: "missing-field", place: { file: "documents.1 value" } },
    ]);
    expect(problems[0]?.hint).toContain("Which desk answers.");
    expect(plan({ desk }, { desk: "Trade" }).problems).toEqual([]);
  });

  it("are missed by an edition that lists no documents", () => {
    const desk = { type: "text", description: "Which desk answers.", required: true } as const;
    const { problems } = plan({ desk }, {}, { documents: undefined });
    expect(problems).toMatchObject([{ rule: "missing-field", place: { file: "documents value" } }]);
  });

  it("are texts in every language of the edition", () => {
    const desk = { type: "text", description: "Desk" } as const;
    const languages = ["en", "zh-Hans"];
    const both = { en: "Trade desk", "zh-Hans": "贸易组" };
    expect(plan({ desk }, { desk: both }, { languages }).problems).toEqual([]);
    for (const [given, missing] of [
      ["Trade desk", "zh-Hans"],
      [{ "zh-Hans": "贸易组" }, "en"],
    ] as const) {
      const { problems } = plan({ desk }, { desk: given }, { languages });
      expect(problems).toMatchObject([
        { rule: "missing-text", place: { file: "documents.1.options.desk value" } },
      ]);
      expect(problems[0]?.hint).toContain(`in ${missing}`);
    }
  });
});

describe("strings of a kind", () => {
  const planWith = (strings: DocumentKind["strings"], languages: string[]) =>
    planEdition(
      anEdition({ languages, documents: [{ kind: "risks", options: {} }] }),
      { risks: aKind("risks", strings ? { strings } : {}) },
      everything,
    ).problems;

  it("are there in each language of the edition, or in the one around it", () => {
    expect(planWith({ en: { why: "Why" }, de: { why: "Warum" } }, ["en-GB", "de"])).toEqual([]);
    expect(planWith(undefined, ["en"])).toEqual([]);
  });

  it("are missed in a language that lacks what another has", () => {
    const problems = planWith({ en: { why: "Why", how: "How" }, de: { why: "Warum" } }, ["de"]);
    expect(problems).toEqual([
      {
        rule: "missing-message",
        message: "The document “risks” has no string “how” in de.",
        hint: "Add strings.de.how to templates/documents/risks/document.yaml.",
        place: { file: "templates/documents/risks/document.yaml" },
      },
    ]);
    expect(planWith({ en: { why: "Why" } }, ["en", "fr"])).toMatchObject([
      { message: "The document “risks” has no string “why” in fr." },
    ]);
  });
});
