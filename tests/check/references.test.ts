import { describe, expect, test } from "vitest";
import { checkShape as check, faults } from "./check-text.ts";

const head =
  "people: [{id: lu-xiaomeng, name: Lu}]\nsources: [{id: rand, title: R}]\nthemes: {chips: Chips}\n";

describe("references", () => {
  test("in lists, in evidence, in lists of records, to themes; a word in place of one is none", async () => {
    const { problems } = await check(head, {
      "issues.yaml":
        "- id: i\n  question: Q\n  positions:\n    - {actors: [lu-xiaomeng, nobody], stance: mixed, text: t, evidence: {sources: [rand, randy]}}\n",
      "findings.yaml": "- {id: f, text: t, themes: [chips, chip], evidence: {findings: [g]}}\n",
    });
    expect(
      problems.map(({ rule, message, hint, place, record }) => [
        rule,
        record,
        `${place?.line}:${place?.column}`,
        message,
        hint,
      ]),
    ).toEqual([
      [
        "unresolved-reference",
        "findings/f",
        "1:36",
        'themes[2]: there is no theme "chip"',
        "Did you mean chips?",
      ],
      [
        "unresolved-reference",
        "findings/f",
        "1:65",
        'evidence.findings[1]: there is no finding "g"',
        "Correct the id, or add it to findings.",
      ],
      [
        "unresolved-reference",
        "issues/i",
        "4:30",
        'positions[1].actors[2]: there is no person "nobody"',
        "Correct the id, or add it to people.",
      ],
      [
        "unresolved-reference",
        "issues/i",
        "4:90",
        'positions[1].evidence.sources[2]: there is no source "randy"',
        "Did you mean rand?",
      ],
    ]);
  });

  test("notStated and unattributed are words", async () => {
    expect(
      await faults("", {
        "sources.yaml": "- {id: s, title: t, publisher: notStated, creators: notStated}\n",
        "quotes.yaml": "- {id: q, text: t, source: s, speakers: unattributed}\n",
      }),
    ).toEqual([]);
    expect(
      await faults("", { "sources.yaml": "- {id: s, title: t, publisher: rand, creators: [x]}\n" }),
    ).toEqual([
      'data/e/sources.yaml:1:32 unresolved-reference: publisher: there is no organisation "rand"',
      'data/e/sources.yaml:1:49 unresolved-reference: creators[1]: there is no person "x"',
    ]);
  });

  test("a reference to a record with faults of its own leads somewhere", async () => {
    expect(
      await faults("", {
        "people.yaml": "- {id: lu}\n",
        "risks.yaml": "- {id: r, title: t, saidBy: [lu]}\n",
      }),
    ).toEqual([
      "data/e/people.yaml:1:3 missing-field: name is missing: expected text, or a map of texts by language tag",
    ]);
  });

  test("of the kind that is meant only", async () => {
    expect(
      await faults(head, {
        "risks.yaml": "- {id: r, title: t, saidBy: [rand], category: chips}\n",
      }),
    ).toEqual([
      'data/e/risks.yaml:1:30 unresolved-reference: saidBy[1]: there is no person "rand"',
      'data/e/risks.yaml:1:47 unresolved-reference: category: there is no risk category "chips"',
    ]);
  });
});
