import { describe, expect, test } from "vitest";
import { coverageOf, independentSources } from "../../src/model/coverage.ts";
import type { Quote } from "../../src/model/quote.ts";
import type { Source } from "../../src/model/source.ts";
import { editionOf } from "../support/edition.ts";

const source = (id: string, fields: Partial<Source> = {}): Source => ({ id, title: id, ...fields });
const quote = (id: string, fields: Partial<Quote> = {}): Quote => ({
  id,
  text: "Words.",
  source: "carrier",
  speakers: ["speaker"],
  ...fields,
});

describe("independent sources", () => {
  test.each([
    ["that know nothing of one another count each", [source("a"), source("b"), source("c")], 3],
    ["seen through the other are one", [source("a"), source("b", { seenThrough: "a" })], 1],
    [
      "of one publisher are one",
      [source("a", { publisher: "p" }), source("b", { publisher: "p" })],
      1,
    ],
    [
      "of the same author are one",
      [source("a", { creators: ["x", "y"] }), source("b", { creators: ["y"] })],
      1,
    ],
    [
      "without a stated publisher or author are not one for that",
      [
        source("a", { publisher: "notStated", creators: "notStated" }),
        source("b", { publisher: "notStated", creators: "notStated" }),
      ],
      2,
    ],
    [
      "that hang together by a chain are one",
      [
        source("a", { publisher: "p" }),
        source("c", { creators: ["x"] }),
        source("b", { publisher: "p", creators: ["x"] }),
      ],
      1,
    ],
  ])("%s", (_what, sources, expected) => {
    expect(independentSources(sources)).toBe(expected);
    expect(independentSources(sources.toReversed())).toBe(expected);
  });
});

describe("coverage", () => {
  const sources = [
    source("carrier"),
    source("report", { seenThrough: "carrier" }),
    source("other", { publisher: "p" }),
  ];

  test("follows evidence from record to record, and tells what is named from what is behind it", () => {
    const edition = editionOf({
      sources,
      quotes: [quote("q", { report: "report" })],
      findings: [
        { id: "named", text: "t", evidence: { sources: ["other"] } },
        { id: "quoted", text: "t", evidence: { quotes: ["q"] } },
        { id: "reported", text: "t", report: "report" },
        { id: "bare", text: "t" },
      ],
      judgements: [
        {
          id: "j",
          text: "t",
          evidence: { findings: ["named", "quoted"], sources: ["carrier"] },
          contraryEvidence: { sources: ["report"] },
        },
      ],
    });
    const { statements, supported, independentlySupported } = coverageOf(edition);
    expect(statements.map(({ id, sources: on, independent }) => [id, on, independent])).toEqual([
      ["named", { other: "direct" }, 1],
      ["quoted", { carrier: "through", report: "through" }, 1],
      ["reported", { carrier: "through", report: "direct" }, 1],
      ["bare", {}, 0],
      ["j", { carrier: "direct", report: "through", other: "through" }, 2],
    ]);
    expect([supported, independentlySupported]).toEqual([80, 20]);
  });

  test("of what speaks against a judgement counts nothing", () => {
    const judgement = { id: "j", text: "t", contraryEvidence: { sources: ["carrier"] } };
    const { statements, supported } = coverageOf(editionOf({ sources, judgements: [judgement] }));
    expect(statements[0]?.sources).toEqual({});
    expect(supported).toBe(0);
  });

  test("follows a chain that is longer than the stack is deep", { timeout: 60_000 }, () => {
    const findings = Array.from({ length: 8000 }, (_, index) => ({
      id: `f${index}`,
      text: "t",
      evidence: index === 0 ? { sources: ["other"] } : { findings: [`f${index - 1}`] },
    }));
    const { statements, supported } = coverageOf(editionOf({ sources, findings }));
    expect(statements.at(-1)?.sources).toEqual({ other: "through" });
    expect(supported).toBe(100);
  });

  test("ends where records rest on one another", () => {
    const edition = editionOf({
      sources,
      judgements: [
        { id: "a", text: "t", evidence: { judgements: ["b"] } },
        { id: "b", text: "t", evidence: { judgements: ["a"], sources: ["other"] } },
        { id: "self", text: "t", evidence: { judgements: ["self"] } },
      ],
    });
    expect(coverageOf(edition).statements.map(({ sources: on }) => on)).toEqual([
      { other: "through" },
      { other: "direct" },
      {},
    ]);
  });

  test("counts positions, risks and events as statements", () => {
    const edition = editionOf({
      sources,
      people: [{ id: "speaker", name: "S" }],
      quotes: [quote("q")],
      issues: [
        {
          id: "i",
          question: "?",
          positions: [
            { actors: ["speaker"], stance: "support", text: "yes", evidence: { quotes: ["q"] } },
            { actors: ["speaker"], stance: "oppose", text: "no" },
          ],
        },
      ],
      risks: [{ id: "r", title: "t", evidence: { issues: ["i"] } }],
      events: [{ id: "e", when: "2025", title: "t", evidence: { risks: ["r"] } }],
    });
    const rows = coverageOf(edition).statements.map(({ collection, position, sources: on }) => [
      collection,
      position,
      on,
    ]);
    expect(rows).toEqual([
      ["risks", undefined, { carrier: "through" }],
      ["issues", 1, { carrier: "through" }],
      ["issues", 2, {}],
      ["events", undefined, { carrier: "through" }],
    ]);
  });

  test("gives the least and the best checked of the quotations", () => {
    const rungs = (...ids: string[]) =>
      coverageOf(
        editionOf({
          sources,
          quotes: [
            quote("plain"),
            quote("proved"),
            quote("read", { verification: [{ rung: "primary-text" }] }),
            quote("denied", {
              verification: [{ rung: "primary-text" }, { rung: "contradicted" }],
            }),
          ],
          findings: [{ id: "f", text: "t", evidence: { quotes: ids } }],
        }),
        new Set(["proved", "denied"]),
      ).statements[0]?.rungs;
    expect(rungs()).toBeNull();
    expect(rungs("plain")).toEqual({ lowest: "unverified", highest: "unverified" });
    expect(rungs("read", "proved")).toEqual({
      lowest: "matches-held-source",
      highest: "primary-text",
    });
    expect(rungs("plain", "denied")).toEqual({ lowest: "contradicted", highest: "unverified" });
  });

  test("tells where nobody is named behind a statement", () => {
    const unsigned = source("carrier", { creators: "notStated", publisher: "notStated" });
    const anonymous = (finding: object, quotes: Quote[] = [], carrier = unsigned) =>
      coverageOf(
        editionOf({
          sources: [carrier],
          quotes,
          findings: [{ id: "f", text: "t", evidence: { sources: ["carrier"] }, ...finding }],
        }),
      ).statements[0]?.anonymousOnly;
    const resting = { evidence: { quotes: ["q"] } };
    expect(anonymous({})).toBe(true);
    expect(anonymous({ evidence: {} })).toBe(false);
    expect(anonymous({}, [], source("carrier"))).toBe(false);
    expect(anonymous({ attributedTo: ["speaker"] })).toBe(false);
    expect(anonymous(resting, [quote("q")])).toBe(false);
    expect(anonymous(resting, [quote("q", { speakers: "unattributed" })])).toBe(true);
    expect(anonymous(resting, [quote("q", { attribution: "anonymous" })])).toBe(true);
  });

  test("of an edition without statements is whole", () => {
    expect(coverageOf(editionOf())).toEqual({
      statements: [],
      supported: 100,
      independentlySupported: 100,
    });
  });
});
