import { expect, test } from "vitest";
import { checkMessages, unknownMessages } from "../../src/load/check-messages.ts";

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

test("what nothing prints is no matter of its braces", async () => {
  for (const key of ["of-my-own", "toString", "constructor"]) {
    expect(await check(key, "{x")).toEqual([]);
  }
});

test.each([
  ["cuont", "Did you mean count? "],
  ["quotes.count", ""],
  ["toString", ""],
  ["document.mmeo", "Did you mean document.memo? "],
])("%s is a message that nothing prints", (key, meant) => {
  const place = { file: "fr.yaml", line: 3, column: 2 };
  expect(unknownMessages([{ key, text: "x", place }], builtIn, ["memo"])).toEqual([
    {
      rule: "message-unknown",
      message: `No document prints the message "${key}".`,
      hint: `${meant}Give it the name of a message of the built-in English locale, or delete it.`,
      place,
    },
  ]);
});

test.each(["count", "document.memo"])("%s is printed", (key) => {
  expect(
    unknownMessages([{ key, text: "x", place: { file: "fr.yaml" } }], builtIn, ["memo"]),
  ).toEqual([]);
});
