import { describe, expect, test } from "vitest";
import { lines } from "../load/scratch.ts";
import { checkShape as check, checkFiles, check as checkWhole, faults } from "./check-text.ts";

const people = "people: [{id: lu-xiaomeng, name: Lu}, {id: chan-kyle, name: Chan}]\n";
const base = `${people}sources: [{id: rand, title: R}]\n`;
const quote = (fields: string): Promise<string[]> =>
  faults(base, { "quotes.yaml": `- id: q\n  text: t\n  source: rand\n${fields}` });

test("a document that is asked for twice is named: both would have the same file", async () => {
  expect(
    await faults(
      "documents:\n  - risks\n  - quotes\n  - { kind: risks, options: { annex: coverage } }\n",
    ),
  ).toEqual([
    "data/e/edition.yaml:7:5 invalid-value: documents[3]: expected each document once; found a map with the fields kind and options",
  ]);
});

describe("the shape of records", () => {
  test("what is right has no problems", async () => {
    const { value, problems } = await check(base, {
      "quotes.yaml": "- id: q\n  text: t\n  source: rand\n  speakers: [lu-xiaomeng]\n",
    });
    expect(problems).toEqual([]);
    expect(value?.quotes).toEqual([
      { id: "q", text: "t", source: "rand", speakers: ["lu-xiaomeng"] },
    ]);
  });

  test.each([
    [
      "  speakers: lu\n",
      '4:13 invalid-value: speakers: expected a list of ids of people, or the word "unattributed"; found "lu"',
    ],
    [
      "  speakers: []\n",
      "4:13 invalid-value: speakers: expected at least one item; found an empty list",
    ],
    [
      "  speakers: [Lu Xiaomeng]\n",
      '4:14 invalid-value: speakers[1]: expected lower-case letters and digits joined by hyphens, such as "chip-controls"; found "Lu Xiaomeng"',
    ],
    [
      "  speakers: [lu-xiaomeng, ]\n  saidOn: 2025-02-30\n",
      '5:11 invalid-value: saidOn: expected a date in EDTF, such as "2025-06-26", "2025-06", "2024-11~" or "2018-05/.."; found "2025-02-30"',
    ],
    [
      "  report: rand\n  kind: whole\n",
      '5:9 invalid-value: kind: expected one of "full", "fragment", "block" or "multi-speaker"; found "whole"',
    ],
    [
      "  report: rand\n  occasion: {english: x}\n",
      '5:14 invalid-value: occasion.english: expected a BCP 47 language tag such as "en", "en-GB" or "zh-Hans"; found "english"',
    ],
    [
      "  report: rand\n  occasion: {}\n",
      "5:13 invalid-value: occasion: expected at least one text; found an empty map",
    ],
    [
      "  report: rand\n  occasion: '  '\n",
      '5:13 invalid-value: occasion: expected text, not only space; found "  "',
    ],
    [
      '  report: rand\n  occasion: "\\u200B\\u2060"\n',
      '5:13 invalid-value: occasion: expected text, not only space; found "\u200B\u2060"',
    ],
    [
      "  report: rand\n  occasion:\n    en: {text: x}\n",
      '6:9 missing-field: occasion.en.status is missing: expected one of "source", "translation", "back-translation", "interpretation", "machine", "adapted" or "abridged"',
    ],
    [
      "  report: rand\n  renderings: {de: x}\n",
      '5:20 invalid-value: renderings.de: expected a map of fields; found "x"',
    ],
    [
      "  report: rand\n  verification: [{rung: none}]\n",
      '5:25 invalid-value: verification[1].rung: expected one of "unverified", "matches-held-source", "attribution-checked", "second-source", "primary-text", "recording-or-speaker" or "contradicted"; found "none"',
    ],
    ["  report: rand\n  themes: [a,, b]\n", "yaml-syntax"],
    [
      "  report: rand\n  themes:\n    -\n",
      "6:6 invalid-value: themes[1]: expected text; found nothing",
    ],
    [
      "  report: rand\n  speeker: x\n",
      '5:3 unknown-field: speeker: there is no field "speeker" here',
    ],
    [
      "",
      '1:3 missing-field: speakers is missing: expected speakers (ids of people, or the word "unattributed") or a report',
    ],
  ])("%j", async (fields, expected) => {
    const found = await quote(fields);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(
      expected === "yaml-syntax" ? expected : `data/e/quotes.yaml:${expected}`,
    );
  });

  test("hints: what was meant, what there is, what the model says", async () => {
    const hint = async (fields: string): Promise<string | undefined> =>
      (await check(base, { "quotes.yaml": `- id: q\n  text: t\n  source: rand\n${fields}` }))
        .problems[0]?.hint;
    expect(await hint("  speakers: lu\n")).toBe("Did you mean lu-xiaomeng?");
    expect(await hint("  report: rand\n  kind: ful\n")).toBe("Did you mean full?");
    expect(await hint("  report: rand\n  speeker: x\n")).toMatch(
      /^Did you mean speakers\? Known fields: id, text, .* and context\.$/,
    );
    expect(await hint("")).toBe(
      'Add the field "speakers". Who said it, or `unattributed`. Not needed where `report` is given.',
    );
    expect(await hint("  report: rand\n  saidOn: soon\n")).toBe(
      "When it was said, EDTF; or notStated.",
    );
  });

  test("long values are cut, control characters shown", async () => {
    const [found] = await quote(`  report: rand\n  kind: "${"x".repeat(90)}"\n`);
    expect(found).toContain(`found "${"x".repeat(59)}…"`);
    const [lineEnd] = await quote('  report: rand\n  kind: "a\\nb"\n');
    expect(lineEnd).toContain('found "a\\nb"');
  });

  test("all problems of all records are reported together", async () => {
    const { problems, value } = await check(`${people}asof: 2025\nthemes: {Chips: x}\n`, {
      "sources.csv": "id,title,url\nrand,,ftp://x\nrand,R,\n",
      "quotes.yaml": "- id: Q 1\n- id: q2\n  text: t\n  source: randd\n  report: nobody\n",
    });
    expect(value).toBeUndefined();
    expect(lines(problems)).toEqual([
      'data/e/edition.yaml:6:10 invalid-value: themes.Chips: expected lower-case letters and digits joined by hyphens, such as "chip-controls"; found "Chips"',
      'data/e/edition.yaml:5:1 unknown-field: asof: there is no field "asof" here',
      "data/e/sources.csv:2:1 missing-field: title is missing: expected text, or a map of texts by language tag",
      'data/e/sources.csv:2:7 invalid-value: url: expected an http or https address; found "ftp://x"',
      'data/e/sources.csv:3:1 duplicate-id: expected each id once in sources; "rand" already stands at data/e/sources.csv:2:1',
      'data/e/quotes.yaml:1:7 invalid-value: id: expected lower-case letters and digits joined by hyphens, such as "chip-controls"; found "Q 1"',
      "data/e/quotes.yaml:1:3 missing-field: text is missing: expected text",
      "data/e/quotes.yaml:1:3 missing-field: source is missing: expected text",
      'data/e/quotes.yaml:1:3 missing-field: speakers is missing: expected speakers (ids of people, or the word "unattributed") or a report',
      'data/e/quotes.yaml:4:11 unresolved-reference: source: there is no source "randd"',
      'data/e/quotes.yaml:5:11 unresolved-reference: report: there is no source "nobody"',
    ]);
    expect(problems.map(({ record }) => record).slice(-3)).toEqual([
      "quotes/Q 1",
      "quotes/q2",
      "quotes/q2",
    ]);
  });

  test.each(["../../x", "/abs/x", "", "A", "a_b", "x".repeat(81)])("%j is no id", async (id) => {
    const found = await faults("", { "sources.yaml": `- id: "${id}"\n  title: t\n` });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^data\/e\/sources\.yaml:1:7 invalid-value: id: expected /);
  });

  test("of two records with one id the first is the one that counts", async () => {
    const risk = "- id: r\n  title: t\n";
    const assessed = `${risk}  assessment: {likelihood: 1, impact: 1}\n`;
    const { problems } = await checkWhole("", { "risks.yaml": `${assessed}${risk}` });
    expect(lines(problems.filter(({ rule }) => rule !== "risk-without-bearer"))).toEqual([
      'data/e/risks.yaml:4:7 duplicate-id: expected each id once in risks; "r" already stands at data/e/risks.yaml:1:7',
      "data/e/risks.yaml:3:15 risk-score-without-assessor: assessment has scores, but does not say who gave them",
    ]);
  });

  test("the id of the edition is the name of its folder", async () => {
    expect(
      lines(
        (await checkFiles({ "edition.yaml": "id: other\ntitle: T\nissued: 2025-09-01\n" }))
          .problems,
      ),
    ).toEqual([
      'data/e/edition.yaml:1:5 edition-id-unlike-folder: id: expected "e", the name of the edition\'s folder; found "other"',
    ]);
  });

  test("an empty edition says what it needs", async () => {
    expect(lines((await checkFiles({ "edition.yaml": "" })).problems)).toEqual([
      "data/e/edition.yaml:1:1 missing-field: id is missing: expected text",
      "data/e/edition.yaml:1:1 missing-field: title is missing: expected text, or a map of texts by language tag",
      "data/e/edition.yaml:1:1 missing-field: issued is missing: expected text",
    ]);
  });

  test("records that are no maps", async () => {
    expect(await faults("", { "risks.yaml": "- a\n-\n- []\n" })).toEqual([
      'data/e/risks.yaml:1:3 invalid-value: expected a map of fields; found "a"',
      "data/e/risks.yaml:2:2 invalid-value: expected a map of fields; found nothing",
      "data/e/risks.yaml:3:3 invalid-value: expected a map of fields; found an empty list",
    ]);
  });
});
