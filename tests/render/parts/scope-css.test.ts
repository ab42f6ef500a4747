import { describe, expect, test } from "vitest";
import { cssRules } from "../../../src/render/parts/css-rules.ts";
import { scopeCss } from "../../../src/render/parts/scope-css.ts";

/** The scoped style sheet with its white space folded, for the kind “risks”. */
const scoped = (css: string): string => scopeCss(css, "risks").replace(/\s+/g, " ");

describe("a style sheet is taken apart", () => {
  test("at its braces and semicolons, but for those in strings", () => {
    expect(cssRules('a { b: "}" } @layer x; c[d=";{"] { e: f; { } }')).toEqual([
      { prelude: "a", block: ' b: "}" ' },
      { prelude: "@layer x", block: undefined },
      { prelude: 'c[d=";{"]', block: " e: f; { } " },
    ]);
  });

  test("to its end, where something is left open or closed too often", () => {
    expect(cssRules("a { b: c")).toEqual([{ prelude: "a", block: " b: c" }]);
    expect(cssRules("} a { }").map(({ block }) => block)).toEqual([" "]);
    expect(cssRules("")).toEqual([]);
  });
});

describe("the styles of a kind in a pack", () => {
  test("reach nothing outside the part, and weigh what they did", () => {
    expect(scoped(".risk, th > b { color: red; }")).toBe(
      "@scope (.part.risks) { .risk, th > b { color: red; } }",
    );
    expect(scoped("@media print { .risk { color: red; } }")).toBe(
      "@scope (.part.risks) { @media print { .risk { color: red; } } }",
    );
  });

  test.each([
    [":root { --rail: 1mm }", ":scope { --rail: 1mm }"],
    ["body { a: b }", ":scope { a: b }"],
    ["body.risks h1 { a: b }", ":scope h1 { a: b }"],
    ["body.summary h1 { a: b }", ":scope.summary h1 { a: b }"],
    ["html:lang(zh) .risk { a: b }", ":scope:lang(zh) .risk { a: b }"],
    ["html body > main > section { a: b }", ":scope > section { a: b }"],
    ["#content section { a: b }", ":scope section { a: b }"],
    [".body, .main-part, body-x, tbody { a: b }", ".body, .main-part, body-x, tbody { a: b }"],
    ["#matrix { fill: url(#shade) }", "#risks--matrix { fill: url(#risks--shade) }"],
    [
      '[href="#body"], a::after { content: "#body" }',
      '[href="#body"], a::after { content: "#body" }',
    ],
    [".risk { color: #fff }", ".risk { color: #fff }"],
  ])("take the part for the page: %s", (css, inside) => {
    expect(scoped(css)).toBe(`@scope (.part.risks) { ${inside} }`);
  });

  test("have pages of their own, and pages with a name keep it", () => {
    expect(
      scoped("@page { size: A4 landscape } .risk { page: wide } @page wide { margin: 0 }"),
    ).toBe(
      "@page part-risks { size: A4 landscape } @page wide { margin: 0 } @scope (.part.risks) { .risk { page: wide } }",
    );
    expect(scoped("@page :first, wide:left { margin: 0 }")).toBe(
      "@page part-risks:first, wide:left { margin: 0 }",
    );
    expect(scoped("@media print { @page { margin: 0 } }")).toBe(
      "@media print { @page part-risks { margin: 0 } }",
    );
  });

  test("keep outside what cannot stand in a scope", () => {
    expect(scoped("@layer a; @keyframes turn { to { rotate: 1turn } }")).toBe(
      "@layer a; @keyframes turn { to { rotate: 1turn } }",
    );
    expect(scopeCss("", "risks")).toBe("");
  });

  test("find a part whose kind begins with a digit", () => {
    expect(scopeCss("b { c: d }", "5-risks")).toContain("@scope (.part.\\35 -risks) {");
  });
});
