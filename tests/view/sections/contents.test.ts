import { describe, expect, test } from "vitest";
import { makeQuotes } from "../../../src/view/quotes.ts";
import { makeRisks } from "../../../src/view/risks.ts";
import { contentsOf } from "../../../src/view/sections/contents.ts";
import { makeSummary } from "../../../src/view/summary.ts";
import { editionOf } from "../../support/edition.ts";
import { contextOf } from "../../support/make.ts";

const people = [1, 2, 3, 4, 5, 6].map((number) => ({
  id: `p${number}`,
  name: `Person ${number}`,
}));
const edition = (voices: number) =>
  editionOf({
    people,
    sources: [{ id: "report", title: "Report" }],
    quotes: people
      .slice(0, voices)
      .map(({ id }) => ({ id: `of-${id}`, text: "…", source: "report", speakers: [id] })),
    risks: [
      { id: "fire", title: "Fire" },
      { id: "flood", title: "Flood" },
    ],
  });
const quotes = (voices: number, contents: string, language = "en") =>
  makeQuotes(contextOf(edition(voices), language, { options: { contents } })).contents;

describe("the contents of a document", () => {
  test("name its headings in order, by the ids that the template gives them", () => {
    const { heading, items } = quotes(6, "yes") ?? {};
    expect(heading).toBe("Contents");
    expect(items?.map(({ id, text }) => `${id}: ${text.text}`)).toEqual([
      ...people.map(({ name }, index) => `group-${index + 1}: ${name}`),
      "sources: Sources",
      "conventions: How to read this sheet",
    ]);
    expect(quotes(6, "yes", "zh-Hans")?.heading).toBe("目录");
  });

  test("are left to themselves where there are eight headings or more", () => {
    expect(quotes(6, "auto")?.items).toHaveLength(8);
    expect(quotes(5, "auto")).toBeNull();
  });

  test("are printed or not where the edition says so", () => {
    expect(quotes(1, "yes")?.items).toHaveLength(3);
    expect(quotes(6, "no")).toBeNull();
    const summary = (contents: string) =>
      makeSummary(contextOf(edition(1), "en", { options: { contents } })).contents;
    expect(summary("no")).toBeNull();
    expect(summary("yes")?.items.map(({ id }) => id)).toEqual(["top-risks", "method"]);
  });

  test("list the figures, numbered as their captions are, where there are several", () => {
    const context = contextOf(edition(1), "en", { options: { contents: "yes" } });
    const first = context.figures.add("plan", { text: "Plan", lang: "en" });
    expect(contentsOf(context, [])?.figures).toBeNull();
    const second = context.figures.add("map", { text: "Map", lang: "en" });
    expect([first, second].map(({ id, label }) => [id, label])).toEqual([
      ["plan", "Figure 1"],
      ["map", "Figure 2"],
    ]);
    const { heading, items } = contentsOf(context, [])?.figures ?? {};
    expect(heading).toBe("Figures");
    expect(items?.map(({ id, number, text }) => `${id}: ${number} ${text.text}`)).toEqual([
      "plan: Figure 1 Plan",
      "map: Figure 2 Map",
    ]);
  });

  test("name the risks below the register", () => {
    const context = contextOf(edition(1), "en", { options: { contents: "yes" } });
    const register = makeRisks(context).contents?.items.find(({ id }) => id === "register");
    expect(register?.items.map(({ id, number, text }) => [id, number, text.text])).toEqual([
      ["risk-fire", "R1", "Fire"],
      ["risk-flood", "R2", "Flood"],
    ]);
  });
});
