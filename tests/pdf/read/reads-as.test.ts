import { describe, expect, it } from "vitest";
import type { StructureNode, TextRun } from "../../../src/pdf/read/pdf-facts.ts";
import { readsAs } from "../../../src/pdf/read/reads-as.ts";
import { aRun } from "./a-run.ts";

const paragraph = (
  runs: readonly TextRun[],
  change: Partial<StructureNode> = {},
): StructureNode => ({
  kind: "element",
  type: "P",
  role: "P",
  id: "",
  title: "",
  lang: "",
  alt: undefined,
  actualText: undefined,
  expansion: "",
  attributes: {},
  kids: [{ kind: "text", direction: "", places: [], images: [], runs }],
  ...change,
});

const lines = (...texts: readonly (readonly string[])[]): TextRun[] =>
  texts.flatMap((line, at) => line.map((text) => aRun(text, { baseline: 100 + 20 * at })));

describe("readsAs", () => {
  it("takes every code point seriously, but no white space", () => {
    const node = paragraph(lines(["one ", "two"], ["three"]));
    expect(readsAs(node, "one two\n  three")).toBe(true);
    expect(readsAs(node, "one two thrée")).toBe(false);
    expect(readsAs(node, "one two")).toBe(false);
    expect(readsAs(node, "two one three")).toBe(false);
  });

  it("is not fooled by what is to be read in place of what is shown", () => {
    const node = paragraph(lines(["shown"]), { actualText: "said" });
    expect(readsAs(node, "shown")).toBe(true);
    expect(readsAs(node, "said")).toBe(false);
    expect(readsAs(node, "said", { as: "read" })).toBe(true);
  });

  it("lets the runs of a line with right-to-left words stand in any order", () => {
    const node = paragraph(lines(["12", "אב", "in"], ["גד", "–", "15", "–"]));
    expect(readsAs(node, "in אב 12 –15–גד")).toBe(true);
    expect(readsAs(node, "אב in 12 15––גד")).toBe(true);
  });

  it("lets them also where only signs are of a right-to-left script", () => {
    expect(readsAs(paragraph(lines(["25.", "،", "ab"])), "ab، 25.")).toBe(true);
  });

  it.each([
    ["words within a run in another order", "in בא 12 –15–גד"],
    ["runs of one line on another", "in אב 15 –12–גד"],
    ["a run left out", "in אב 12 –15–"],
    ["a run used twice", "in אב 12 אב –15–גד"],
    ["more", "in אב 12 –15–גד."],
  ])("does not take %s", (_, text) => {
    expect(readsAs(paragraph(lines(["12", "אב", "in"], ["גד", "–", "15", "–"])), text)).toBe(false);
  });

  it("is quick about many runs that are alike", () => {
    const node = paragraph(lines(Array.from({ length: 60 }, () => "א")));
    expect(readsAs(node, "א".repeat(60))).toBe(true);
    expect(readsAs(node, `${"א".repeat(59)}ב`)).toBe(false);
  });
});
