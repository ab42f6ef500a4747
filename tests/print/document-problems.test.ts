import { expect, test } from "vitest";
import { documentProblems } from "../../src/print/document-problems.ts";

const clean = { brokenFonts: [], brokenImages: [], inert: [] };

test("a document that got everything has no problems", () => {
  expect(documentProblems(new Map(), clean)).toEqual([]);
});

test("what was refused is named once, in a fixed order", () => {
  const refused = new Map([
    ["http://b.example/", "Image"],
    ["http://a.example/", "style-src-elem"],
  ]);
  const problems = documentProblems(refused, { ...clean, inert: ["http://a.example/"] });
  expect(problems.map(({ rule }) => rule)).toEqual(["resource-blocked", "resource-blocked"]);
  expect(problems[0]?.message).toContain("http://a.example/");
});

test("a file that was there and could not be read is another matter", () => {
  const broken = {
    ...clean,
    brokenFonts: ["Brief 400 normal"],
    brokenImages: ["/a.png", "/b.png"],
  };
  const problems = documentProblems(new Map([["/b.png", "Image"]]), broken);
  expect(problems.map(({ rule, message }) => [rule, message.split(" cannot")[0]])).toEqual([
    ["resource-blocked", expect.stringContaining("/b.png")],
    ["unreadable-asset", "The font Brief 400 normal"],
    ["unreadable-asset", "The image /a.png"],
  ]);
});

test("a refused font is told once, by its address", () => {
  const refused = new Map([["http://a.example/x.ttf", "Font"]]);
  const problems = documentProblems(refused, { ...clean, brokenFonts: ["Brief 400 normal"] });
  expect(problems).toHaveLength(1);
});

test("a frame that was refused is told once, by its whole address", () => {
  const refused = new Map([["http://a.example", "frame-src"]]);
  const inert = ["http://a.example/frame", "an inline script"];
  expect(documentProblems(refused, { ...clean, inert })).toHaveLength(2);
});
