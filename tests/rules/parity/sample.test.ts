import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { check } from "../../../src/index.ts";

const parity =
  /^(numbers|dates|items)-differ-between-languages$|^translation-outdated$|^missing-text$/;

test("the two languages of the sample edition agree", async () => {
  const cwd = fileURLToPath(new URL("../../../", import.meta.url));
  const { editions, diagnostics } = await check({ cwd });
  expect(editions).not.toEqual([]);
  const found = diagnostics.filter(({ rule }) => parity.test(rule));
  expect(found.map(({ record, message }) => `${record} ${message}`)).toEqual([]);
});
