import { expect, test } from "vitest";
import { checkMessages } from "../../src/load/check-messages.ts";

const builtIn = {
  count: "{count, plural, one {# quotation by {name}} other {# quotations}}",
  plain: "Contents",
};
const check = (key: string, text: string) =>
  checkMessages([{ key, text, place: { file: "fr.yaml", line: 3, column: 2 } }], builtIn);

test.each([
  ["count", "{count, plural, one {# citation de {name}} few {#} other {# citations}}"],
  ["count", "{count, plural, =0 {rien} other {#}}"],
  ["count", "Citations: {count}, {name}"],
  ["count", "none"],
  ["plain", "A brace '{' and an apostrophe: l''annexe, l'annexe"],
  ["plain", "<b>Contents</b> & more"],
  ["of-my-own", "Mine"],
])("%s: %s is a message", async (key, text) => {
  expect(await check(key, text)).toEqual([]);
});

test.each([
  [
    "count",
    "{anzahl} Zitate",
    "found {anzahl}, which it is not given",
    "It is given {count} and {name}.",
  ],
  ["count", "{count, plural, one {# citation}}", "(missing other clause)", "It is given {count}"],
  ["count", "{count, plural, one {#", "found a fault in it", "It is given {count}"],
  ["count", "{name, date, short}", "found something that cannot be printed", "It is given"],
  ["plain", "Contents {", "found a fault in it", "It is given no values."],
  ["of-my-own", "{x}", "found {x}, which it is not given", "It is given no values."],
])("%s: %s is none", async (key, text, reason, hint) => {
  expect(await check(key, text)).toEqual([
    {
      rule: "message-invalid",
      message: expect.stringContaining(`${key}: expected a message in ICU MessageFormat; `),
      hint: expect.stringContaining(hint),
      place: { file: "fr.yaml", line: 3, column: 2 },
    },
  ]);
  expect((await check(key, text))[0]?.message).toContain(reason);
});
