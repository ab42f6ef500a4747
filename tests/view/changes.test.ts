import { describe, expect, it, test } from "vitest";
import { compareEditions, firstEdition } from "../../src/diff/compare-editions.ts";
import { sideOf } from "../../src/diff/side.ts";
import type { Edition, EditionHead } from "../../src/model/edition.ts";
import { type ChangesView, changesView, makeChanges } from "../../src/view/changes.ts";
import { editionOf } from "../support/edition.ts";
import { contextOf } from "../support/make.ts";

const both = (en: string, zh: string) => ({ en, "zh-Hans": zh });
const base = { languages: ["en", "zh-Hans"], primaryLanguage: "en" };
const head = { id: "spring", title: both("Ports", "港口"), issued: "2025-09-01" };

/** What is told of two editions in a language. */
function told(
  before: Partial<Edition>,
  after: Partial<Edition>,
  language = "en",
  { declared, ...options }: { detail?: string; declared?: EditionHead["changes"] } = {},
): ChangesView {
  const winter = { ...head, id: "winter", issued: "2025-06-01", number: "3" };
  const old = editionOf({ ...base, head: winter, ...before });
  const now = editionOf({ ...base, head, ...after });
  const { record } = compareEditions(sideOf(old), sideOf(now), declared);
  const view = makeChanges({ ...contextOf(now, language, { options }), changes: record });
  expect(changesView.parse(view)).toEqual(view);
  return view;
}

type Entry = ChangesView["sections"][number]["items"][number];
const text = (pieces: Entry["texts"][number]["pieces"]): string =>
  pieces
    .map(({ kept, before, open, removed, middle, added, close, after }) =>
      kept
        ? kept.text
        : before + open + (removed?.text ?? "") + middle + (added?.text ?? "") + close + after,
    )
    .join("");
const linesOf = (entry: Entry | undefined): string[] => [
  ...(entry?.texts ?? []).map(({ label, pieces }) => `${label}: ${text(pieces)}`),
  ...(entry?.lines ?? []).map(({ label, arrow, value }) => `${label} ${arrow} ${value.text}`),
];
const first = (view: ChangesView): Entry | undefined => view.sections[0]?.items[0];

const judged = (likelihood: string, confidence: string, en = "It closes.", zh = "将关闭。") => ({
  judgements: [{ id: "j", text: both(en, zh), likelihood, confidence }],
});
const risks = (likelihood: number, impact: number, more: object) => ({
  risks: [{ id: "r", title: both("Strike", "罢工"), assessment: { likelihood, impact }, ...more }],
});

describe("the changes of a record", () => {
  it("are said with an arrow and in words", () => {
    expect(linesOf(first(told(judged("even", "high"), judged("likely", "low"))))).toEqual([
      "Likelihood ↑ raised from even chance to likely",
      "Confidence ↓ lowered from high to low",
    ]);
    expect(
      linesOf(first(told(judged("even", "high"), judged("likely", "low"), "zh-Hans"))),
    ).toEqual(["可能性 ↑ 由“可能性各半”上调为“较可能”", "信度 ↓ 由“高”下调为“低”"]);
  });

  it("of a risk name rating, likelihood, impact, status and owner", () => {
    const before = risks(1, 2, { status: "open", owner: both("Port office", "港务局") });
    const after = risks(2, 2, { status: "closed", owner: both("Mayor", "市长") });
    expect(linesOf(first(told(before, after)))).toEqual([
      "Rating ↑ raised from low to high",
      "Likelihood ↑ raised from rare to common",
      "Status  was open; now closed",
      "Owner  was Port office; now Mayor",
    ]);
    expect(linesOf(first(told(before, after, "zh-Hans")))[2]).toBe("状态  原为“未了”，现为“已了”");
    const unassessed = told(risks(1, 2, {}), risks(1, 2, { assessment: undefined }));
    expect(linesOf(first(unassessed))[0]).toBe("Rating  was low; not given any more");
  });

  it("of a text stand in brackets, with words for what was and what is", () => {
    const before = judged("even", "high", "It will close in May at noon.", "港口将在五月关闭。");
    const changed = judged("even", "high", "It will now close in June.", "港口将在六月底关闭。");
    const entry = first(told(before, changed));
    expect(entry?.text).toBeNull();
    expect(linesOf(entry)).toEqual([
      ": It will [new: now] close in [was: May at noon; now: June].",
    ]);
    expect(linesOf(first(told(before, changed, "zh-Hans")))).toEqual([
      ": 港口将在［原：五月；现：六月底］关闭。",
    ]);
    const struck = judged("even", "high", "It will close in May.", "港口将在五月关闭。");
    expect(linesOf(first(told(before, struck)))).toEqual([
      ": It will close in May [struck: at noon].",
    ]);
  });

  it("in one language only are told in the other as such", () => {
    const view = [judged("even", "high"), judged("even", "high", "It stays open.")] as const;
    expect(linesOf(first(told(...view, "zh-Hans")))).toEqual(["文字  仅英语文字有变动"]);
    expect(first(told(...view, "zh-Hans"))?.text).toEqual({ text: "将关闭。", lang: "zh-Hans" });
  });

  it("of a position say whose it is", () => {
    const issue = (stance: "support" | "oppose") => ({
      people: [{ id: "lin", name: both("Lin Mei", "林梅") }],
      issues: [
        { id: "i", question: "Who?", positions: [{ actors: ["lin"], stance, text: "So." }] },
      ],
    });
    expect(linesOf(first(told(issue("support"), issue("oppose"))))).toEqual([
      "Lin Mei  was yes; now no",
    ]);
  });

  it("that no message words are mentioned", () => {
    const source = { id: "s", title: "Study" };
    const entry = first(told({ sources: [source] }, { sources: [{ ...source, pages: "7" }] }));
    expect([entry?.text?.text, entry?.others]).toEqual(["Study", "Other details revised."]);
  });
});

describe("quotations", () => {
  const edition = (...quotes: Edition["quotes"]) => ({
    sources: [{ id: "s", title: "Study", language: "zh-Hans" }],
    people: [{ id: "lin", name: both("Lin Mei", "林梅") }],
    quotes,
  });
  const quote = {
    ...{ id: "q", text: "船等候十天。", source: "s", speakers: ["lin"] },
    attribution: "contextual" as const,
    renderings: { en: { text: "Ships wait ten days.", status: "translation" as const } },
  };

  it("that are new are shown whole, with their mark and the label of their translation", () => {
    const entry = first(told(edition(), edition(quote)));
    expect(entry).toMatchObject({
      ...{ number: "Q1", state: "new", text: { text: quote.text, lang: "zh-Hans" } },
      attribution: { text: "— Lin Mei" },
      attributionMark: "attributed by context, not by a verb of saying",
      renderings: [
        {
          text: { text: "Ships wait ten days." },
          label: "Our translation of the Simplified Chinese as printed. Not reviewed.",
        },
      ],
    });
  });

  it("whose words are others stand in the box, in their own language", () => {
    const { corrections, sections } = told(
      edition(quote),
      edition({
        ...quote,
        text: "船等候九天。",
        renderings: { en: { text: "Ships wait nine days.", status: "translation" } },
      }),
    );
    expect(sections).toEqual([]);
    const [entry] = corrections?.items ?? [];
    expect([entry?.state, entry?.attribution?.text]).toEqual(["Corrected", "— Lin Mei"]);
    expect(entry?.texts[0]?.pieces[0]?.kept?.lang).toBe("zh-Hans");
    expect(linesOf(entry)).toEqual([
      ": 船等候[was: 十; now: 九]天。",
      "Translation: Ships wait [was: ten; now: nine] days.",
    ]);
  });

  it("that are withdrawn stand in the box with the reason and the day", () => {
    const declared = [
      {
        ...{ record: "quotes/q", kind: "withdrawn" as const, date: "2025-06-10" },
        reason: both("Misquoted.", "误引。"),
      },
    ];
    const box = (language: string) =>
      told(edition(quote), edition(), language, { declared }).corrections?.items[0];
    expect(box("en")).toMatchObject({
      ...{ record: "", number: "", state: "Withdrawn on 10 June 2025" },
      text: { text: quote.text, lang: "zh-Hans" },
      reason: { label: "Reason", value: { text: "Misquoted." } },
    });
    expect(box("zh-Hans")).toMatchObject({
      ...{ state: "2025年6月10日撤回", reason: { label: "理由", value: { text: "误引。" } } },
    });
  });
});

describe("the lead", () => {
  const lead = (before: Partial<Edition>, after: Partial<Edition>, language?: string): string =>
    told(before, after, language).lead.text;

  it("names the edition before, and counts", () => {
    const changed = [
      judged("even", "low"),
      { ...judged("likely", "low"), ...risks(1, 1, {}) },
    ] as const;
    expect(lead(...changed)).toBe("Compared with Ports (No. 3 · 1 June 2025): 1 changed, 1 new.");
    expect(lead(...changed, "zh-Hans")).toBe(
      "与《港口》（第3期·2025年6月1日）相比：变动1项、新增1项。",
    );
  });

  it("says that nothing has changed, or only the head", () => {
    expect(lead({}, {})).toBe("Compared with Ports (No. 3 · 1 June 2025): nothing has changed.");
    const asOf = { head: { ...head, asOf: "2025-08" } };
    expect(lead({}, asOf)).toBe(
      "Compared with Ports (No. 3 · 1 June 2025): no record has changed.",
    );
  });

  it("says of the first edition that it is the first", () => {
    const now = editionOf(base);
    const changes = firstEdition(sideOf(now));
    const view = makeChanges({ ...contextOf(now, "zh-Hans"), changes });
    expect(view.lead.text).toBe("本期为首期，此前没有可供比较的一期。");
    expect([view.corrections, view.edition, view.sections]).toEqual([null, null, []]);
  });
});

describe("the head of the edition", () => {
  test("is told with its texts, values, and what was written anew", () => {
    const { edition } = told(
      { head: { ...head, title: both("Ports in winter", "冬季港口"), bottomLine: "Wait." } },
      {
        head: { ...head, title: both("Ports in spring", "春季港口"), bottomLine: "Act." },
        handling: { scheme: "TLP-2.0", label: "TLP:GREEN" },
      },
    );
    expect(edition?.texts.map(({ label, pieces }) => `${label}: ${text(pieces)}`)).toEqual([
      "Title: Ports in [was: winter; now: spring]",
    ]);
    expect(edition?.lines.map(({ label, value }) => `${label}: ${value.text}`)).toEqual([
      "Handling: was none; now TLP:GREEN",
    ]);
    expect(edition?.others).toBe("Written anew: Bottom line.");
  });
});

describe("one page", () => {
  const findings = (count: number, words = "Ships wait.") => ({
    findings: Array.from({ length: count }, (_, index) => ({
      id: `f${index}`,
      text: both(words, "等。"),
    })),
  });

  it("holds some of what is new, and says how much more there is", () => {
    const [section] = told({}, findings(12)).sections;
    expect([section?.count, section?.items.length, section?.more]).toEqual([
      "12 new",
      5,
      "7 more.",
    ]);
    const full = told({}, findings(12), "en", { detail: "full" }).sections[0];
    expect([full?.items.length, full?.more]).toEqual([12, ""]);
  });

  it("holds fewer where they are long, and at last only their number", () => {
    const long = "Ships wait for many days outside of the port, and nobody knows why. ".repeat(12);
    const many = { ...findings(12, long), ...risks(1, 1, {}) };
    const shown = told({}, many).sections.map(({ id, items }) => [id, items.length]);
    expect(shown).toEqual([
      ["risks", 1],
      ["findings", 3],
    ]);
    const longer = told({}, { ...findings(2, long.repeat(5)), ...risks(1, 1, {}) });
    expect(longer.sections.map(({ id }) => id)).toEqual(["risks"]);
    expect(longer.also).toBe("Also: What the sources report (2 new).");
  });

  it("holds every correction", () => {
    const quotes = (word: string) => ({
      sources: [{ id: "s", title: "S" }],
      quotes: Array.from({ length: 30 }, (_, index) => ({
        ...{ id: `q${index}`, source: "s", speakers: "unattributed" as const },
        text: `Ships wait for ${word} days in bay ${index}.`,
      })),
    });
    expect(told(quotes("ten"), quotes("nine")).corrections?.items).toHaveLength(30);
  });
});
