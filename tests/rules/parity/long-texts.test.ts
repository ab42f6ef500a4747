import { expect, test } from "vitest";
import { dataRules } from "../../../src/rules/index.ts";
import { check } from "../../check/check-text.ts";
import { lines } from "../../load/scratch.ts";

/* Twice the length is twice the work: what took the square of it came to no end here. */

test.each([
  ["dates", "2025-", "2025年"],
  ["dates that differ", "2025-09-01 ", "2024年8月2日"],
  ["numbers", "1,234 ", "１２３４ "],
  ["months", "May ", "五月"],
  ["ranges", "20–30 million ", "两三千万"],
])(
  "two versions of 100,000 characters of %s are compared",
  { timeout: 30_000 },
  async (_, en, zh) => {
    const text = (piece: string): string => piece.repeat(Math.ceil(100_000 / piece.length));
    const risk = { id: "r", title: { en: text(en), "zh-Hans": text(zh) } };
    const { problems } = await check("languages: [en, zh-Hans]\n", {
      "risks.yaml": JSON.stringify([risk]),
    });
    const parity = dataRules.filter(({ id }) => id.endsWith("-differ-between-languages"));
    const found = problems.filter(({ rule }) => parity.some(({ id }) => id === rule));
    // The same words over and over are named once.
    for (const line of lines(found)) expect(line.length).toBeLessThan(400);
  },
);
