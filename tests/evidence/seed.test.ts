import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { matchQuotation } from "../../src/evidence/match.ts";
import { mutations } from "./mutations.ts";
import { hold, lockOf, proveIt, quotationOf } from "./support.ts";

/*
 * The article behind the sample edition is somebody else's: it is not in this repository, and
 * where it does not lie beside it these tests are skipped.
 */
const folder = new URL("../../../shared/seed/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];
const numRuns = Number(process.env.EVIDENCE_RUNS ?? 400);
vi.setConfig({ testTimeout: 20_000 + numRuns * 20 });

describe.skipIf(files.length === 0)("the article (skipped: ../shared/seed is not there)", () => {
  const article = files.length === 0 ? "" : readFileSync(new URL(files[0] ?? "", folder), "utf8");
  const all = [...article.matchAll(/“([^”]+)”/gu)].map(([, words]) => words ?? "");
  const once = all.filter((words) => article.split(words).length === 2);

  test("every quotation between its quotation marks is proved", async () => {
    const held = await hold(article);
    expect(once.length).toBeGreaterThan(20);
    for (const words of once) {
      expect(matchQuotation({ text: words }, held.text).verdict, words).toBe("exact");
    }
  });

  test("a mutation of any does not pass, with the text and by the lock alone", async () => {
    const held = await hold(article);
    const locks = new Map(once.map((words) => [words, lockOf(held, quotationOf(words))]));
    const mutated = fc
      .constantFrom(...once)
      .filter((words) => Array.from(words).length > 1)
      .chain((words) => mutations(words).map((changed) => ({ words, changed })));
    fc.assert(
      fc.property(mutated, fc.boolean(), ({ words, changed }, atHand) => {
        fc.pre(changed !== words);
        const given = { quotations: [quotationOf(changed)], lock: locks.get(words) };
        const { standing } = proveIt(atHand ? { ...given, held } : given);
        expect(standing).toBe("unproved");
      }),
      { numRuns },
    );
  });
});
