import { describe, expect, it } from "vitest";
import { dumpStructure } from "../../../src/pdf/read/dump-structure.ts";
import type { StructureKid, StructureNode } from "../../../src/pdf/read/pdf-facts.ts";
import { readPdf } from "../../../src/pdf/read/read.ts";
import { finishedBrief } from "../a-brief.ts";
import { noFacts } from "../no-facts.ts";
import { aRun } from "./a-run.ts";

type Said = Partial<Omit<StructureNode, "kids" | "kind">>;

/** Words on as many lines as they have. */
const text = (words: string, line = 0): StructureKid => ({
  kind: "text",
  direction: "",
  places: [],
  images: [],
  runs: words.split("\n").map((words, at) => aRun(words, { baseline: 100 + 20 * (line + at) })),
});

const node = (type: string, said: Said, ...kids: (string | StructureKid)[]): StructureNode => ({
  kind: "element",
  type,
  role: type,
  id: "",
  title: "",
  lang: "",
  alt: undefined,
  actualText: undefined,
  expansion: "",
  attributes: {},
  ...said,
  kids: kids.map((kid) => (typeof kid === "string" ? text(kid) : kid)),
});

const dump = (...kids: StructureNode[]): string =>
  dumpStructure({ ...noFacts, language: "en", structure: node("StructTreeRoot", {}, ...kids) });

describe("dumpStructure", () => {
  it("is the document as a screen reader meets it", async () => {
    // From brief.html, with what the house says of tags: docs and the steps of the finish.
    expect(dumpStructure(await readPdf(await finishedBrief()))).toBe(`Document
  H1 "Grain prices in the region and what they may do next year"
  P "Read {Link: the table of prices → #prices, page 2}, on page 2, or {Link: the full report → https://example.org/grain}.{Link: 1 → #note-1, page 3}"
  Sect
    TOC
      TOCI 1. "{Link: Views → #views, page 1}"
      TOCI 2. "{Link: Prices → #prices, page 2}"
  Sect
    H2 "Views"
    BlockQuote quotes/first-words fr
      P "Le prix du blé reste élevé."
    P "Jane Doe, {Span: WFC = World Food Council}, who calls it {Span fr: cher}"
    L Disc
      LI • "Wheat is dear."
      LI • "Rice is {Em: not}."
    L
      LI Outlook "Uncertain"
      LI Basis "Two reports"
    Div
      Figure "Prices rise from 200 to 250."
      Caption "Wheat, a ton"
    Note notes/n1 "Editor’s note: prices are not adjusted."
  Sect
    H2 "Prices"
    Table
      Caption "Price of a ton"
      TR
        TH column "Grain"
        TH column "2024"
        TH column "2025"
      TR prices/wheat
        TH row "Wheat" (Grain)
        TD "200" (2024)
        TD "250" (2025)
      TR prices/rice
        TH row "Rice" (Grain)
        TD "410" (2024)
        TD "405" (2025)
    H3 "How they were taken"
    P "At the mill."
  Sect
    H2 "Notes"
    L Decimal
      LI 1.
        Note "Of {Code: 2025-09}. {Link: Back → #ref-1, page 1}"
`);
  });

  it.each<[string, StructureNode, string]>([
    ["the language where it changes", node("P", { lang: "fr" }, "a"), 'P fr "a"'],
    ["no language that does not change", node("P", { lang: "en" }, "a"), 'P "a"'],
    ["an id that is a name", node("P", { id: "views" }, "a"), 'P #views "a"'],
    ["no id that is a number", node("P", { id: "n000012" }, "a"), 'P "a"'],
    ["a record", node("P", { title: "quotes/a" }, "a"), 'P quotes/a "a"'],
    [
      "words that are said in place of others",
      node("P", { actualText: "b" }, "a"),
      'P "b (shown: a)"',
    ],
    ["words that are said as they are shown", node("P", { actualText: "a b" }, "a\nb"), 'P "a b"'],
    ["a picture that says nothing", node("Figure", {}, "a"), "Figure without alternative"],
    ["a picture in a line", node("P", {}, "a ", node("Figure", { alt: "b" })), 'P "a {Figure: b}"'],
    [
      "what means nothing as part of what is around it",
      node("P", {}, "a ", node("Span", {}, "b")),
      'P "a b"',
    ],
    ["what leads nowhere", node("P", {}, node("Link", {}, "a")), 'P "{Link: a → nowhere}"'],
    ["an element without words", node("TD", {}), "TD"],
  ])("tells %s", (_, element, line) => {
    expect(dump(element)).toBe(`${line}\n`);
  });

  it("puts lines together as they would be written in one", () => {
    const lines = ["one\ntwo", "self-\nmade", "over\u00ad\nflow", "中\n文", "長\nー"];
    expect(dump(...lines.map((line) => node("P", {}, line)))).toBe(
      'P "one two"\nP "self-made"\nP "overflow"\nP "中文"\nP "長ー"\n',
    );
  });

  it("keeps a word apart from an element on the next line", () => {
    const link = node("Em", { role: "Span" }, text("b", 1));
    expect(dump(node("P", {}, "a", link))).toBe('P "a {Em: b}"\n');
  });

  it("gives words beside blocks a line of their own", () => {
    expect(dump(node("LBody", {}, "a", node("P", {}, "b"), "c"))).toBe(
      'LBody\n  "a"\n  P "b"\n  "c"\n',
    );
  });
});
