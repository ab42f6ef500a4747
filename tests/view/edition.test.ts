import { describe, expect, it } from "vitest";
import { makeEdition } from "../../src/view/edition.ts";
import { editionOf } from "../support/edition.ts";
import { contextOf } from "../support/make.ts";

const both = (en: string, zh: string) => ({ en, "zh-Hans": zh });

const edition = editionOf({
  head: {
    id: "ports",
    title: both("Ports", "港口"),
    issued: "2025-09-01",
    number: "7",
    contact: both("desk@example.org", "desk@example.org"),
    bottomLine: both("Act **now**.", "现在**行动**。"),
  },
  languages: ["en", "zh-Hans"],
  sources: [
    { id: "study", title: both("Queues", "排队"), url: "https://example.org/q", language: "en" },
  ],
  organisations: [{ id: "office", name: both("Port office", "港务局") }],
  people: [
    {
      id: "lee",
      name: both("Ana Lee", "李安娜"),
      roles: [{ title: both("Pilot", "引航员"), organisation: "office" }],
      biography: both("A pilot.", "引航员。"),
    },
  ],
  quotes: [
    { id: "late", text: "We are late.", source: "study", speakers: ["lee"] },
    { id: "tired", text: "We are tired.", source: "study", speakers: ["lee"] },
  ],
  findings: [
    { id: "queues", text: both("Queues grew.", "排队变长。"), evidence: { quotes: ["late"] } },
    {
      id: "costs",
      text: both("Costs grew.", "成本上升。"),
      key: true,
      detail: both("By *half*.", "一半。"),
    },
  ],
  judgements: [
    {
      id: "strike",
      text: both("A strike will come.", "将会罢工。"),
      likelihood: "likely",
      confidence: "low",
      rationale: both("They say so.", "他们这么说。"),
      assumptions: [both("No new law.", "没有新法。")],
      indicators: [both("A vote.", "投票。")],
    },
  ],
  issues: [
    {
      id: "who-pays",
      question: both("Who pays?", "谁付钱？"),
      positions: [{ actors: ["lee"], stance: "support", text: both("The port.", "港口。") }],
    },
  ],
  risks: [
    { id: "strike", title: both("Strike", "罢工"), assessment: { likelihood: 2, impact: 2 } },
  ],
  events: [
    {
      id: "vote",
      when: "2025-10",
      title: both("Vote", "投票"),
      description: both("All.", "全体。"),
    },
  ],
  notes: [{ id: "doubt", text: both("Unclear.", "不清楚。"), about: { quotes: ["late"] } }],
});

const view = (language: string, options: Record<string, string> = {}) =>
  makeEdition(contextOf(edition, language, { options }));

describe("the view edition", () => {
  it("has every collection, numbered, dated and in words", () => {
    const en = view("en");
    expect(en.edition).toMatchObject({
      number: "7",
      issued: "1 September 2025",
      contact: { text: "desk@example.org", lang: "en" },
      subtitle: null,
      asOf: "",
    });
    expect(en.bottomLine?.body.html).toBe("<p>Act <strong>now</strong>.</p>");
    expect(en.judgements?.items).toMatchObject([
      {
        id: "strike",
        number: "J1",
        likelihood: { term: { text: "likely" } },
        rationale: { html: "<p>They say so.</p>" },
        assumptions: [{ text: "No new law." }],
        indicators: [{ text: "A vote." }],
      },
    ]);
    expect(en.findings?.items).toMatchObject([
      { id: "queues", number: "F1", key: false, evidence: "Q1", detail: null },
      { id: "costs", number: "F2", key: true, detail: { html: "<p>By <em>half</em>.</p>" } },
    ]);
    expect(en.issues?.items).toMatchObject([
      { question: { text: "Who pays?" }, positions: [{ actors: "Ana Lee", stance: "yes" }] },
    ]);
    expect(en.quotes?.groups[0]?.quotes).toMatchObject([{ number: "Q1" }, { number: "Q2" }]);
    expect(en.matrix?.rows).toMatchObject([{ number: "R1", rating: { letter: "H" } }]);
    expect(en.register?.items).toMatchObject([{ id: "strike", number: "R1" }]);
    expect(en.topRisks?.items).toMatchObject([{ id: "strike" }]);
    expect(en.events?.items).toMatchObject([
      { id: "vote", number: "E1", when: "October 2025", description: { html: "<p>All.</p>" } },
    ]);
    expect(en.people?.items).toMatchObject([
      { number: "P1", posts: [{ text: "Pilot, Port office" }], quotes: "Q1, Q2" },
    ]);
    expect(en.organisations?.items).toMatchObject([
      { number: "O1", name: { text: "Port office" } },
    ]);
    expect(en.sources?.items).toMatchObject([
      { id: "study", number: "S1", url: "https://example.org/q" },
    ]);
    expect(en.likelihoodScale?.items.map(({ term }) => term.text)).toEqual([
      "unlikely",
      "even chance",
      "likely",
    ]);
  });

  it("says it in the language of the document", () => {
    const zh = view("zh-Hans");
    expect(zh.edition.issued).toBe("2025年9月1日");
    expect(zh.judgements?.items[0]?.text).toEqual({ text: "将会罢工。", lang: "zh-Hans" });
    expect(zh.people?.heading).toBe("人物");
    expect(zh.quotes?.groups[0]?.quotes[0]?.text).toEqual({ text: "We are late.", lang: "en" });
  });

  it("sets the key findings apart, which are all where none is marked", () => {
    const keys = (of = edition) =>
      makeEdition(contextOf(of, "en")).findings?.key.map(({ id }) => id);
    expect(keys()).toEqual(["costs"]);
    const findings = edition.findings.map(({ key: _, ...finding }) => finding);
    expect(keys({ ...edition, findings })).toEqual(["queues", "costs"]);
  });

  it("has all notes in one list, and refers to them nowhere: nobody knows what is printed", () => {
    const en = view("en");
    expect(en.notes?.items).toMatchObject([{ id: "doubt", number: "N1", about: "Q1" }]);
    const [card] = en.quotes?.groups[0]?.quotes ?? [];
    expect(card).toMatchObject({ id: "late", notes: [], seeNotes: null });
  });

  it("is empty where the edition is", () => {
    const {
      masthead,
      edition: head,
      frame: _,
      ...others
    } = {
      frame: null,
      ...makeEdition(contextOf(editionOf(), "en")),
    };
    expect([masthead.title.text, head.title.text]).toEqual(["Test", "Test"]);
    const there = Object.entries(others).filter(([, value]) => value !== null);
    expect(there.map(([name]) => name)).toEqual(["conventions", "method", "reuse"]);
  });

  it("lists its headings under the ids that other documents give them", () => {
    const { contents } = view("en", { contents: "yes" });
    const ids = contents?.items.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["bottom-line", "top-risks", "likelihood-scale"]));
    expect(ids?.filter((id) => /[A-Z]/.test(id))).toEqual([]);
  });
});
