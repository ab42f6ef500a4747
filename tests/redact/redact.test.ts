import { describe, expect, test } from "vitest";
import type { Edition } from "../../src/model/edition.ts";
import { privateStringsOf } from "../../src/redact/private-strings.ts";
import { redact } from "../../src/redact/redact.ts";
import { editionOf } from "../support/edition.ts";

const labels = { speaker: "a speaker", participant: "a participant" };
const redacted = (given: Partial<Edition>): Edition => redact(editionOf(given), labels).edition;

const source = { id: "talk", title: "A talk" };
const lu = {
  id: "lu-xiaomeng",
  name: { en: "Lu Xiaomeng", "zh-Hans": "鲁晓萌" },
  asPrinted: "鲁晓萌",
  withheld: true,
  publicLabel: { en: "a senior official" },
  aliases: ["Xiao Lu"],
  roles: [{ title: "Director", organisation: "geo-desk", asPrinted: "地缘技术部总监" }],
};
const ana = { id: "ana-lee", name: "Ana Lee" };
const desk = { id: "geo-desk", name: "Geo Desk", parent: "eurasia" };
const eurasia = { id: "eurasia", name: "Eurasia Group" };
const quote = { id: "q", text: "Words.", source: "talk", speakers: ["ana-lee"] };

describe("somebody withheld", () => {
  const edition = redacted({
    sources: [
      {
        ...source,
        creators: ["lu-xiaomeng"],
        creatorsAsPrinted: "鲁晓萌",
        url: "https://x.org/lu",
      },
    ],
    people: [lu, ana],
    organisations: [desk, eurasia],
    quotes: [
      { ...quote, id: "lu-close", speakers: ["lu-xiaomeng"], attributionText: "鲁晓萌说" },
      quote,
    ],
    findings: [
      {
        id: "xiaomeng-says",
        text: "t",
        attributedTo: ["lu-xiaomeng"],
        evidence: { quotes: ["lu-close"] },
      },
    ],
    risks: [{ id: "r", title: "t", saidBy: ["lu-xiaomeng", "ana-lee"] }],
  });

  test("leaves no trace: name, alias, post, organisation, ids", () => {
    const text = JSON.stringify(edition);
    for (const trace of [
      /lu[- ]?x/i,
      /鲁/,
      /xiao/i,
      /lu-close/,
      /geo/i,
      /eurasia/i,
      /总监/,
      /x\.org/,
    ]) {
      expect(text).not.toMatch(trace);
    }
  });

  test("is one person with a label wherever they were", () => {
    expect(edition.people).toEqual([
      ana,
      { id: "withheld-1", name: { en: "a senior official" }, withheld: true },
    ]);
    expect(edition.sources[0]?.creators).toEqual(["withheld-1"]);
    expect(edition.quotes[0]?.speakers).toEqual(["withheld-1"]);
    expect(edition.findings[0]?.attributedTo).toEqual(["withheld-1"]);
    expect(edition.findings[0]?.evidence?.quotes).toEqual([edition.quotes[0]?.id]);
    expect(edition.risks[0]?.saidBy).toEqual(["withheld-1", "ana-lee"]);
  });

  test("two of them stay two; one without a label gets the locale's words", () => {
    const { people, quotes } = redacted({
      sources: [source],
      people: [
        { id: "zoe", name: "Zoe", withheld: true },
        { ...ana, withheld: true },
      ],
      quotes: [quote, { ...quote, id: "z", speakers: ["zoe"], text: "More." }],
    });
    expect(quotes.map(({ speakers }) => speakers)).toEqual([["withheld-1"], ["withheld-2"]]);
    expect(people.map(({ name }) => name)).toEqual(["a speaker", "a speaker"]);
  });

  test("takes organisations along that are part of one another, and of nothing else", () => {
    const ring = [desk, { ...eurasia, parent: "geo-desk" }];
    expect(redacted({ people: [lu, ana], organisations: ring }).organisations).toEqual([]);
  });

  test("does not take an organisation along that others belong to", () => {
    const others = { ...ana, roles: [{ title: "Head", organisation: "eurasia" }] };
    const { organisations } = redacted({ people: [lu, others], organisations: [desk, eurasia] });
    expect(organisations).toEqual([eurasia]);
  });
});

describe("the terms of a quotation", () => {
  const twice = (status: Edition["quotes"][number]["recordStatus"]) => [
    { ...quote, id: "open", text: "Open." },
    { ...quote, id: "closed", text: "Closed.", recordStatus: status },
  ];

  test("background: the words with a label, the speaker named only where on the record", () => {
    const { quotes, people } = redacted({
      sources: [source],
      people: [{ ...ana, publicLabel: "a lawyer" }],
      quotes: twice("background"),
    });
    expect(quotes.map(({ text, speakers }) => [text, speakers])).toEqual([
      ["Open.", ["ana-lee"]],
      ["Closed.", ["withheld-1"]],
    ]);
    // The label does not stand beside the name.
    expect(people).toEqual([ana, { id: "withheld-1", name: "a lawyer", withheld: true }]);
  });

  test("Chatham House: participants are one voice, and nobody is known by what cites it", () => {
    const edition = redacted({
      sources: [source],
      people: [ana, { ...lu, withheld: false }],
      quotes: [
        ...twice("chatham-house"),
        {
          ...quote,
          id: "more",
          text: "More.",
          speakers: ["lu-xiaomeng"],
          recordStatus: "chatham-house",
        },
      ],
      findings: [
        { id: "f", text: "t", attributedTo: ["ana-lee"], evidence: { quotes: ["closed"] } },
      ],
    });
    expect(edition.quotes.map(({ speakers }) => speakers)).toEqual([
      ["ana-lee"],
      ["withheld-1"],
      ["withheld-1"],
    ]);
    expect(edition.findings[0]?.attributedTo).toEqual(["withheld-1"]);
    expect(edition.people.map(({ name }) => name)).toEqual(["Ana Lee", "a participant"]);
  });

  test.each(["deep-background", "off-record"] as const)("%s: nothing of it", (status) => {
    const edition = redacted({
      sources: [source, { id: "private-talk", title: "With her" }],
      people: [ana],
      quotes: [{ ...quote, source: "private-talk", recordStatus: status }],
      judgements: [{ id: "j", text: "t", evidence: { quotes: ["q"], sources: ["talk"] } }],
      notes: [{ id: "n", text: "t", about: { quotes: ["q"] } }],
    });
    expect(edition.quotes).toEqual([]);
    expect(edition.judgements[0]?.evidence).toEqual({ quotes: [], sources: ["talk"] });
    expect([edition.notes, edition.people]).toEqual([[], []]);
    expect(edition.sources).toEqual([source]);
  });

  test.each(["deep-background", "off-record"] as const)(
    "%s: what rests on it does not name whose words it was",
    (status) => {
      const labelled = { ...ana, publicLabel: "a lawyer" };
      const evidence = { quotes: ["closed"] };
      const given = editionOf({
        sources: [{ ...source, creators: ["ana-lee"] }],
        people: [labelled, { ...lu, withheld: true }],
        quotes: [
          ...twice(status),
          { ...quote, id: "more", speakers: ["lu-xiaomeng"], recordStatus: status },
        ],
        findings: [
          { id: "f", text: "t", attributedTo: ["ana-lee"], evidence },
          { id: "g", text: "t", attributedTo: ["lu-xiaomeng"], evidence: { quotes: ["more"] } },
          { id: "h", text: "t", attributedTo: ["ana-lee"], evidence: { quotes: ["open"] } },
        ],
        risks: [{ id: "r", title: "t", saidBy: ["ana-lee"], evidence }],
      });
      const { findings, risks, sources, people } = redact(given, labels).edition;
      expect(findings.map(({ attributedTo }) => attributedTo)).toEqual([
        ["withheld-1"],
        ["withheld-1"],
        ["ana-lee"],
      ]);
      expect([risks[0]?.saidBy, sources[0]?.creators]).toEqual([["withheld-1"], ["withheld-1"]]);
      // The label would tell whose words were not to be used in any form.
      expect(people).toEqual([ana, { id: "withheld-1", name: "a speaker", withheld: true }]);
    },
  );

  test("are those of the edition where a quotation names none", () => {
    const edition = editionOf({
      head: { id: "test", title: "T", issued: "2025-09-01", recordStatus: "chatham-house" },
      sources: [source],
      people: [ana, { id: "bo", name: "Bo" }],
      quotes: [quote, { ...quote, id: "open", speakers: ["bo"], recordStatus: "on-record" }],
    });
    const { quotes, people } = redact(edition, labels).edition;
    expect(quotes.map(({ recordStatus }) => recordStatus)).toEqual(["chatham-house", "on-record"]);
    expect(people.map(({ name }) => name)).toEqual(["Bo", "a participant"]);
  });
});

test("an edition that protects nobody stays as it is", () => {
  const edition = editionOf({ sources: [source], people: [ana], quotes: [quote] });
  expect(redact(edition, labels).edition).toEqual(edition);
  expect(privateStringsOf(edition)).toEqual([]);
});

test("what must not appear is known without the redacted edition", () => {
  const edition = editionOf({
    sources: [source],
    people: [lu, ana],
    organisations: [desk, eurasia],
    quotes: [{ ...quote, text: "Never print these words.", recordStatus: "off-record" }],
  });
  const strings = privateStringsOf(edition)
    .filter(({ isForReports }) => !isForReports)
    .map(({ text }) => text);
  expect(strings.sort()).toEqual(
    [
      "Lu Xiaomeng",
      "鲁晓萌",
      "Xiao Lu",
      "地缘技术部总监",
      "lu-xiaomeng",
      "Ana Lee",
      "ana-lee",
      "Geo Desk",
      "geo-desk",
      "Eurasia Group",
      "eurasia",
      "Never print these words.",
    ].sort(),
  );
});

test("thousands of people on background, quoted from one source, are replaced in seconds", () => {
  const ids = Array.from({ length: 5000 }, (_, index) => `voice-${index}`);
  const start = performance.now();
  const { people } = redacted({
    head: { ...editionOf({}).head, recordStatus: "background" },
    sources: [source],
    people: ids.map((id) => ({ id, name: id })),
    quotes: ids.map((id, index) => ({
      ...quote,
      id,
      text: `Words ${index}.`,
      speakers: Array.from({ length: 60 }, (_, next) => ids[(index + next) % 5000] ?? ""),
    })),
  });
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(people).toHaveLength(5000);
  expect(people.at(-1)?.id).toBe("withheld-5000");
}, 120_000);
