import { expect, test } from "vitest";
import { methodOf } from "../../../src/view/sections/method.ts";
import { editionOf } from "../../support/edition.ts";
import { contextOf } from "../../support/make.ts";

const edition = editionOf({
  head: {
    id: "e",
    title: "T",
    issued: "2025-09-01",
    waivers: [
      { rule: "unused-source", reason: "Next time.", by: "Desk", until: "2025-09-30" },
      {
        rule: "stale-evidence",
        record: "risks/old",
        reason: { en: "It still holds.", "zh-Hans": "仍然有效。" },
        by: "Desk",
        until: "2025-09-30",
      },
    ],
  },
  risks: [
    { id: "new", title: "N" },
    { id: "old", title: "O" },
  ],
});
const waivers = (language: string) =>
  methodOf(contextOf(edition, language)).waivers.map(({ text }) => text);

test("every waiver is printed with rule, record, reason, author and expiry", () => {
  expect(waivers("en")).toEqual([
    "Waived until 30 September 2025 by Desk, for the whole edition: the rule unused-source. Reason: Next time.",
    "Waived until 30 September 2025 by Desk, for R2: the rule stale-evidence. Reason: It still holds.",
  ]);
  expect(waivers("zh-Hans")[1]).toBe(
    "豁免：Desk决定，R2在2025年9月30日之前（含当日）不适用规则stale-evidence。理由：仍然有效。",
  );
});

test("without any, nothing is said", () => {
  expect(methodOf(contextOf(editionOf())).waivers).toEqual([]);
});
