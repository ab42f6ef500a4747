import { describe, expect, it } from "vitest";
import { compareEditions, firstEdition } from "../../src/diff/compare-editions.ts";
import { sideOf } from "../../src/diff/side.ts";
import type { Edition } from "../../src/model/edition.ts";
import { collectionNames } from "../../src/model/reference.ts";
import { editionOf } from "../support/edition.ts";
import { compared, markLine, onlyChange } from "./two-editions.ts";

const both = (en: string, zh: string) => ({ en, "zh-Hans": zh });
const source = { id: "study", title: "The port study", language: "en" };
const other = { id: "survey", title: "The crane survey", language: "en" };
const lin = { id: "lin-mei", name: both("Lin Mei", "林梅") };
const ana = { id: "ana-lee", name: both("Ana Lee", "李安娜") };
const quote = {
  id: "long-wait",
  text: "Ships wait ten days outside the port.",
  source: "study",
  speakers: ["lin-mei"],
};
const risk = {
  id: "strike",
  title: both("A strike closes both ports", "罢工使两港关闭"),
  assessment: { likelihood: 1, impact: 2 },
  status: "open" as const,
  owner: both("Port office", "港务局"),
};

/** An edition with something in every collection. */
const full: Partial<Edition> = {
  sources: [source, other],
  people: [lin, ana],
  organisations: [{ id: "port-office", name: "Port Office" }],
  quotes: [quote],
  findings: [
    { id: "queue", text: both("Ships wait.", "船只等候。"), evidence: { quotes: ["long-wait"] } },
  ],
  judgements: [{ id: "close", text: "The port closes.", likelihood: "even", confidence: "low" }],
  issues: [
    {
      id: "who",
      question: "Who pays?",
      positions: [{ actors: ["lin-mei"], stance: "support", text: "We do." }],
    },
  ],
  risks: [risk],
  events: [{ id: "opening", when: "2025-05", title: "The port opens" }],
  notes: [{ id: "odd", text: "Odd.", about: { quotes: ["long-wait"] } }],
};

describe("two editions that say the same", () => {
  it("have an empty record, whatever stands in them", () => {
    const { record, reused, unfounded } = compared(full, structuredClone(full));
    expect({ ...record, from: null, to: null }).toEqual({
      ...{ from: null, to: null },
      ...{ head: [], headOthers: [], records: [] },
    });
    expect([reused, unfounded]).toEqual([[], []]);
  });

  it("may be written in other ways: plain or by language, and in another order of fields", () => {
    const before = { findings: [{ id: "queue", text: "Ships wait.", detail: "More." }] };
    const after = {
      findings: [
        {
          detail: { en: "More.", "zh-Hans": "更多。" },
          text: both("Ships wait.", "船只等候。"),
          id: "queue",
        },
      ],
    };
    expect(compared(before, after).record.records).toEqual([]);
  });

  it("may differ in what identifies them", () => {
    const head = { id: "old", title: "Test", issued: "2025-08-01", number: "1", version: "1.0" };
    expect(compared({ head }, {}).record.head).toEqual([]);
  });
});

describe("a record", () => {
  it.each(collectionNames)("of %s that is new, and one that is gone, is told", (name) => {
    const without = { ...full, [name]: [] };
    const kinds = (before: Partial<Edition>, after: Partial<Edition>) =>
      compared(before, after)
        .record.records.filter(({ collection }) => collection === name)
        .map(({ is, id }) => [is, id]);
    const ids = full[name]?.map(({ id }) => id) ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(kinds(without, full)).toEqual(ids.map((id) => ["added", id]));
    expect(kinds(full, without)).toEqual(ids.map((id) => ["removed", id]));
  });

  it("with a field that no message words is told to be different", () => {
    const change = onlyChange({ sources: [source] }, { sources: [{ ...source, pages: "3–9" }] });
    expect(change).toMatchObject({ is: "changed", fields: [], others: ["pages"] });
  });
});

describe("a judgement", () => {
  const judged = (likelihood: string | undefined, confidence: string | undefined) => ({
    judgements: [{ id: "close", text: "The port closes.", likelihood, confidence }],
  });
  const moves = (before: Partial<Edition>, after: Partial<Edition>) =>
    onlyChange(before, after).fields.map((change) =>
      change.is === "level"
        ? [change.field, change.move, change.from?.id ?? null, change.to?.id ?? null]
        : [],
    );

  it("moves up and down on the scale, with both words", () => {
    expect(moves(judged("even", "high"), judged("likely", "low"))).toEqual([
      ["likelihood", "up", "even", "likely"],
      ["confidence", "down", "high", "low"],
    ]);
    const [change] = onlyChange(judged("even", "low"), judged("likely", "low")).fields;
    expect(change).toMatchObject({ to: { label: { en: "likely", "zh-Hans": "较可能" } } });
  });

  it("gets a likelihood, and loses it", () => {
    expect(moves(judged(undefined, "low"), judged("likely", "low"))).toEqual([
      ["likelihood", "set", null, "likely"],
    ]);
    expect(moves(judged("likely", "low"), judged(undefined, "low"))).toEqual([
      ["likelihood", "unset", "likely", null],
    ]);
  });

  it("is neither higher nor lower on another scale", () => {
    const { likelihoodScale } = editionOf();
    const another = { ...likelihoodScale, id: "other", name: "Other words" };
    const after = { ...judged("likely", "low"), likelihoodScale: another };
    expect(moves(judged("even", "low"), after)).toEqual([
      ["likelihood", "other-scale", "even", "likely"],
    ]);
    // The same word of another scale is told once, in the head.
    const same = compared(judged("likely", "low"), after).record;
    expect(same.records).toEqual([]);
    expect(same.head).toMatchObject([{ field: "likelihoodScale" }]);
  });

  it("is worded otherwise, in one language or in both", () => {
    const text = (en: string, zh: string) => ({
      judgements: [{ id: "close", text: both(en, zh) }],
    });
    const one = text("The port will close.", "港口将关闭。");
    const [change] = onlyChange(one, text("The port will stay open.", "港口将关闭。")).fields;
    expect(change?.is === "text" && Object.keys(change.marks)).toEqual(["en"]);
    expect(change?.is === "text" && markLine(change.marks.en)).toBe(
      "The port will -close-+stay open+.",
    );
  });
});

describe("a quotation", () => {
  const edition = (...quotes: Edition["quotes"]): Partial<Edition> => ({
    sources: [source, other],
    people: [lin, ana],
    quotes,
  });

  it("whose words are others is a correction, and comes first", () => {
    const { records } = compared(
      { ...edition(quote), judgements: [{ id: "j", text: "It closes." }] },
      {
        ...edition({ ...quote, text: "Ships wait nine days outside the port." }),
        judgements: [{ id: "j", text: "It stays open." }],
      },
    ).record;
    expect(records.map(({ collection, isCorrection }) => [collection, isCorrection])).toEqual([
      ["quotes", true],
      ["judgements", false],
    ]);
    const [change] = records[0]?.fields ?? [];
    expect(change?.is === "text" && markLine(change.marks.en)).toBe(
      "Ships wait -ten-+nine+ days outside the port.",
    );
  });

  it("whose words and language are put right is a correction as well", () => {
    const before = edition({ ...quote, language: "fr" });
    const after = edition({ ...quote, language: "en", text: `${quote.text} Now.` });
    expect(onlyChange(before, after).isCorrection).toBe(true);
  });

  it("is withdrawn for a reason that the editors give", () => {
    const reason = both("The speaker was misquoted.", "误引。");
    const { record, unfounded } = compared(edition(quote), edition(), [
      { record: "quotes/long-wait", kind: "withdrawn", reason, date: "2025-09-20" },
    ]);
    expect(unfounded).toEqual([]);
    expect(record.records).toMatchObject([
      {
        ...{ is: "removed", isCorrection: true, label: { en: quote.text } },
        declared: { as: "withdrawn", reason, date: "2025-09-20" },
      },
    ]);
  });

  it("that was not taken along is gone, and not withdrawn", () => {
    const change = onlyChange(edition(quote), edition());
    expect([change.is, change.isCorrection, change.declared]).toEqual([
      "removed",
      false,
      undefined,
    ]);
  });

  it("gets another speaker; one whose name is written otherwise is the same", () => {
    const [change] = onlyChange(
      edition(quote),
      edition({ ...quote, speakers: ["ana-lee"] }),
    ).fields;
    expect(change).toMatchObject({
      ...{ is: "value", field: "speakers" },
      from: { words: [lin.name] },
      to: { words: [ana.name] },
    });
    const renamed = { ...edition(quote), people: [{ ...lin, name: both("Lin May", "林梅") }, ana] };
    expect(onlyChange(edition(quote), renamed).collection).toBe("people");
  });
});

describe("what is declared", () => {
  const findings = (text: string) => ({ findings: [{ id: "queue", text }] });
  const reason = "A misprint.";

  it("is a correction where the record has changed", () => {
    const { record } = compared(
      findings("Ships wait ten days."),
      findings("Ships wait nine days."),
      [{ record: "findings/queue", kind: "corrected", reason }],
    );
    expect(record.records).toMatchObject([
      { isCorrection: true, declared: { as: "corrected", reason: { en: reason } } },
    ]);
  });

  it.each([
    ["corrected, and has not changed", "corrected", findings("Same."), findings("Same.")],
    ["corrected, and is new", "corrected", {}, findings("Same.")],
    ["withdrawn, and is there", "withdrawn", findings("One thing."), findings("One thing now.")],
    ["withdrawn, and never was there", "withdrawn", {}, {}],
  ] as const)("%s, is not borne out", (_name, kind, before, after) => {
    const { record, unfounded } = compared(before, after, [
      { record: "findings/queue", kind, reason },
    ]);
    expect(unfounded).toEqual([0]);
    expect(record.records.some(({ declared }) => declared !== undefined)).toBe(false);
  });
});

describe("a risk", () => {
  const risks = (change: object) => ({ risks: [{ ...risk, ...change }] });

  it("moves by likelihood, impact and rating, each for itself", () => {
    const { fields } = onlyChange(risks({}), risks({ assessment: { likelihood: 2, impact: 2 } }));
    expect(fields.map((change) => change.is === "level" && [change.field, change.move])).toEqual([
      ["rating", "up"],
      ["likelihood", "up"],
    ]);
    const lower = onlyChange(risks({}), risks({ assessment: { likelihood: 1, impact: 1 } }));
    // The cell has the same rating.
    expect(
      lower.fields.map((change) => change.is === "level" && [change.field, change.move]),
    ).toEqual([["impact", "down"]]);
  });

  it("is assessed, or not any more", () => {
    const moves = (before: object, after: object) =>
      onlyChange(risks(before), risks(after)).fields.map((f) => f.is === "level" && f.move);
    expect(moves({ assessment: undefined }, {})).toEqual(["set", "set", "set"]);
    expect(moves({}, { assessment: undefined })).toEqual(["unset", "unset", "unset"]);
  });

  it("gets another owner and status", () => {
    const { fields } = onlyChange(
      risks({}),
      risks({ owner: both("Mayor", "市长"), status: "closed" }),
    );
    expect(fields).toEqual([
      {
        ...{ is: "value", field: "status" },
        from: { is: "code", code: "open" },
        to: { is: "code", code: "closed" },
      },
      {
        ...{ is: "value", field: "owner" },
        from: { is: "words", words: [risk.owner] },
        to: { is: "words", words: [both("Mayor", "市长")] },
      },
    ]);
  });
});

describe("an issue", () => {
  const issues = (...positions: Edition["issues"][number]["positions"]): Partial<Edition> => ({
    people: [lin, ana],
    issues: [{ id: "who", question: "Who pays?", positions }],
  });

  it("has positions that turn, come and go, by their actors", () => {
    const { fields } = onlyChange(
      issues({ actors: ["lin-mei"], stance: "support", text: "We pay." }),
      issues(
        { actors: ["ana-lee"], stance: "neutral", text: "Maybe." },
        { actors: ["lin-mei"], stance: "oppose", text: "We pay." },
      ),
    );
    expect(fields).toEqual([
      {
        ...{ is: "value", field: "stance", of: [ana.name], from: null },
        to: { is: "code", code: "neutral" },
      },
      {
        ...{ is: "value", field: "stance", of: [lin.name] },
        from: { is: "code", code: "support" },
        to: { is: "code", code: "oppose" },
      },
    ]);
  });
});

describe("evidence", () => {
  it("is counted: what came and what went", () => {
    const findings = (quotes: string[]) => ({
      findings: [{ id: "f", text: "So.", evidence: { quotes } }],
    });
    expect(onlyChange(findings(["a", "b"]), findings(["b", "c", "d"])).fields).toEqual([
      { is: "entries", field: "evidence", added: 2, removed: 1 },
    ]);
  });
});

describe("the head", () => {
  it("tells what a reader sees, and that prose was written anew", () => {
    const head = { id: "test", title: "Ports in spring", issued: "2025-09-01" };
    const { record } = compared(
      { head: { ...head, asOf: "2025-08", bottomLine: "Wait." } },
      {
        head: { ...head, title: "Ports in autumn", asOf: "2025-09", bottomLine: "Act." },
        handling: { scheme: "TLP-2.0", label: "TLP:GREEN" },
      },
    );
    expect(record.head.map(({ field }) => field)).toEqual(["title", "handling", "asOf"]);
    expect(record.headOthers).toEqual(["bottomLine"]);
  });
});

describe("an id that stands for another thing", () => {
  const first = {
    findings: [{ id: "f", text: "Ships wait ten days.", evidence: { sources: ["study"] } }],
  };
  const another = (text: string, ...sources: string[]) => ({
    findings: [{ id: "f", text, evidence: { sources } }],
  });

  it("is gone and new, and is named", () => {
    const { record, reused } = compared(
      first,
      another("Chips leak through third countries.", "survey"),
    );
    expect(reused).toEqual(["findings/f"]);
    expect(record.records.map(({ is }) => is)).toEqual(["added", "removed"]);
  });

  it.each([
    ["other words from the same source", another("Chips leak through third countries.", "study")],
    ["the same words from another source", another("Ships wait ten days.", "survey")],
    ["other words from nowhere", another("Chips leak through third countries.")],
  ])("is not assumed for %s", (_name, after) => {
    const { record, reused } = compared(first, after);
    expect(reused).toEqual([]);
    expect(record.records.map(({ is }) => is)).toEqual(["changed"]);
  });
});

describe("redacted editions", () => {
  it("are held together by the ids of the data, which are not told", () => {
    // Each edition counts for itself: record-1 is one thing here and another there.
    const old = sideOf(
      editionOf({ findings: [{ id: "record-1", text: "Lin said so." }] }),
      new Map([["findings/lin-said", "record-1"]]),
    );
    const now = sideOf(
      editionOf({
        findings: [
          { id: "record-1", text: "Ships." },
          { id: "record-2", text: "Lin said no." },
        ],
      }),
      new Map([
        ["findings/lin-ships", "record-1"],
        ["findings/lin-said", "record-2"],
      ]),
    );
    const { record } = compareEditions(old, now);
    expect(record.records.map(({ id, is }) => [id, is])).toEqual([
      ["record-2", "changed"],
      ["record-1", "added"],
    ]);
    expect(JSON.stringify(record)).not.toMatch(/lin-/);
  });

  it("do not tell of people who are withheld, and speak of them by their label", () => {
    const label = { id: "withheld-1", name: "an official", withheld: true };
    const quotes = [{ ...quote, speakers: ["withheld-1"] }];
    const before = { sources: [source], people: [label], quotes };
    const after = {
      sources: [source],
      people: [{ ...label, id: "withheld-2" }],
      quotes: [{ ...quote, speakers: ["withheld-2"] }],
    };
    expect(compared(before, after).record.records).toEqual([]);
  });
});

describe("the first edition", () => {
  it("is compared with nothing", () => {
    expect(firstEdition(sideOf(editionOf(full)))).toMatchObject({ from: null, records: [] });
  });
});

it("keeps hostile text as it is", () => {
  const text = '<img src=x> {{x}} $1 "]]>\u202e';
  const [change] = onlyChange(
    { findings: [{ id: "f", text: "Ships wait here." }] },
    { findings: [{ id: "f", text: `Ships wait here. ${text}` }] },
  ).fields;
  expect(change?.is === "text" && change.marks.en?.at(-1)?.text).toContain(text);
});
