import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { matchQuotation } from "../../src/evidence/match.ts";
import { searchable } from "../../src/evidence/searchable.ts";
import { mutations } from "./mutations.ts";
import { hold, lockOf, proveIt, quotationOf } from "./support.ts";
import { chinese, chineseQuotations, english, englishQuotations } from "./texts.ts";
import { formVariation } from "./variations.ts";

/** More with `EVIDENCE_RUNS=5000 npx vitest run --project unit tests/evidence/properties.test.ts`. */
const numRuns = Number(process.env.EVIDENCE_RUNS ?? 400);
vi.setConfig({ testTimeout: 20_000 + numRuns * 20 });

for (const [language, text, texts] of [
  ["English", english, englishQuotations],
  ["Chinese", chinese, chineseQuotations],
] as const) {
  const quotations = fc.constantFrom(...texts);
  /** What stays a true quotation when a mutation happens to leave whole sentences. */
  const sentences = new Set(texts.flatMap((quotation) => sentenceRuns(quotation)));

  describe(`a mutated quotation in ${language}`, () => {
    const mutated = quotations.chain((quotation) =>
      mutations(quotation).map((changed) => ({ quotation, changed })),
    );

    test("does not pass with the text at hand", () => {
      const source = searchable(text);
      fc.assert(
        fc.property(mutated, ({ quotation, changed }) => {
          fc.pre(changed !== quotation && !sentences.has(changed));
          expect(matchQuotation({ text: changed }, source).verdict).not.toBe("exact");
        }),
        { numRuns },
      );
    });

    test("does not pass as a fragment, where it does not stand in the text", () => {
      const source = searchable(text);
      fc.assert(
        fc.property(mutated, ({ changed }) => {
          fc.pre(!text.includes(changed));
          const verdict = matchQuotation({ text: changed, kind: "fragment" }, source);
          expect(verdict.verdict).not.toBe("exact");
        }),
        { numRuns },
      );
    });

    test("does not pass by the lock, with the text and without it", async () => {
      const held = await hold(text);
      const locks = new Map(texts.map((said) => [said, lockOf(held, quotationOf(said))]));
      fc.assert(
        fc.property(mutated, fc.boolean(), ({ quotation, changed }, atHand) => {
          fc.pre(changed !== quotation);
          const lock = locks.get(quotation);
          const given = { quotations: [quotationOf(changed)], lock };
          const { rules, standing } = proveIt(atHand ? { ...given, held } : given);
          expect(standing).toBe("unproved");
          expect(rules).toHaveLength(1);
          if (!atHand) expect(rules).toEqual(["quotation-edited"]);
        }),
        { numRuns },
      );
    });
  });

  test(`a text in ${language} that changes in form alone keeps every proof`, async () => {
    const records = texts.map((said, index) => quotationOf(said, { id: `said-${index}` }));
    const lock = lockOf(await hold(text), ...records);
    expect(Object.keys(lock.quotations)).toHaveLength(records.length);
    await fc.assert(
      fc.asyncProperty(formVariation(text), async ({ text: varied, bytes }) => {
        const held = await hold(bytes);
        const { rules } = proveIt({ quotations: records, held, lock });
        expect(new Set(rules)).toEqual(new Set(varied === text ? rules : ["source-form-changed"]));
        expect(rules.filter((rule) => rule !== "source-form-changed")).toEqual([]);
      }),
      { numRuns },
    );
  });

  test(`a held text in ${language} that loses a character of a quotation loses its proof`, async () => {
    const lock = lockOf(await hold(text), quotationOf(texts[0]));
    await fc.assert(
      fc.asyncProperty(mutations(texts[0]), async (changed) => {
        const held = await hold(text.replace(texts[0], changed));
        fc.pre(!held.text.folded.includes(searchable(texts[0]).folded));
        const { standing } = proveIt({ quotations: [quotationOf(texts[0])], held, lock });
        expect(standing).toBe("unproved");
      }),
      { numRuns: Math.min(numRuns, 400) },
    );
  });
}

/** Every run of whole sentences of a quotation. */
function sentenceRuns(quotation: string): readonly string[] {
  const sentences = quotation.match(/[^.。]+[.。]\s*|[^.。]+$/gu) ?? [];
  return sentences.flatMap((_, from) =>
    sentences.slice(from).map((_, length) =>
      sentences
        .slice(from, from + length + 1)
        .join("")
        .trim(),
    ),
  );
}
