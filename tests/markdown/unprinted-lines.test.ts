import { expect, test } from "vitest";
import { unprintedLines } from "../../src/markdown/unprinted-lines.ts";

test.each([
  ["one", "Words.\n\n- a\n-\n- b\n  > c\n\n1. x\n2.\n\n***\n\n```\ncode\n```\n\n    more\n"],
  [
    "references that links use",
    "See [the report] and [it][r].\n\n[the report]: https://a.org\n[R]:\n  https://b.org\n  'Title'\n",
  ],
  ["a hundred levels short of a few", `${">".repeat(95)} words`],
  ["what only looks like a reference", "[Note]: important\n[1]: see page 3\n"],
  ["nothing", ""],
])("all of %s is printed", (_, text) => {
  expect(unprintedLines(text)).toEqual([]);
});

test("what stands too deep is named", () => {
  expect(unprintedLines(`Words.\n\n${"> ".repeat(150)}deep\n\nmore`)).toEqual([
    { line: 2, text: "deep", because: "too deep" },
  ]);
  const lists = Array.from({ length: 60 }, (_, at) => `${"  ".repeat(at)}- a${at}`);
  // Each takes two levels of a hundred.
  const [first] = unprintedLines(lists.join("\n"));
  expect(first).toEqual({ line: 49, text: "a49", because: "too deep" });
});

test("references that nothing uses are named, and so is a second one of a name", () => {
  expect(
    unprintedLines(
      "[Note]: https://a.org\n\nWords [x].\n\n[x]: https://b.org\n[x]: https://c.org\n",
    ),
  ).toEqual([
    { line: 0, text: "[Note]: https://a.org", because: "unused reference" },
    { line: 5, text: "[x]: https://c.org", because: "unused reference" },
  ]);
  expect(unprintedLines("> [Note]: https://a.org\n>   (see there)\n")).toEqual([
    { line: 0, text: "[Note]: https://a.org", because: "unused reference" },
    { line: 1, text: "(see there)", because: "unused reference" },
  ]);
});
