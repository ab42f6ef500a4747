import { expect, test } from "vitest";
import { blameHeaviest } from "../../src/build/heaviest-record.ts";
import type { Problem } from "../../src/model/diagnostic.ts";

const problem = (rule: string): Problem =>
  ({ rule, message: "Too much.", hint: "Less." }) as Problem;
const block = (record: string, length: number): string =>
  `<article data-record="${record}">${"x".repeat(length)}</article>`;

test("the record that more than half of a document is about is to blame, all its parts together", () => {
  const html = `<p>head${block("risks/a", 2000)}${block("risks/b", 3000)}${block("risks/a", 3000)}`;
  for (const rule of [
    "print-timeout",
    "browser-memory-exceeded",
    "too-many-pages",
    "output-too-large",
  ]) {
    expect(blameHeaviest(problem(rule), html)).toMatchObject({
      record: "risks/a",
      message: "Too much. Most of it is risks/a: 6 of 9 thousand characters.",
    });
  }
});

test("nobody is to blame where no record has most of it, or the limit is none of size", () => {
  const even = ["a", "b", "c"].map((id) => block(`risks/${id}`, 3000)).join("");
  expect(blameHeaviest(problem("too-many-pages"), even)).toEqual(problem("too-many-pages"));
  const uneven = block("risks/a", 3000);
  expect(blameHeaviest(problem("browser-crashed"), uneven)).toEqual(problem("browser-crashed"));
  expect(blameHeaviest(problem("print-timeout"), "<p>no record")).toEqual(problem("print-timeout"));
});
