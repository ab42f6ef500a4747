import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { escapeXml, junit } from "../../src/report/junit.ts";
import { context, hostile } from "./hostile.ts";

const [, warning] = hostile as [Diagnostic, Diagnostic, Diagnostic, Diagnostic];

describe("JUnit's XML", () => {
  it("escapes what is markup, and drops what no XML may hold", () => {
    expect(escapeXml('a<b>&"]]>')).toBe("a&lt;b&gt;&amp;&quot;]]&gt;");
    expect(escapeXml("a\u0000\u001b\ud800\ufffe\uffffb\t\n𠮷")).toBe("ab\t\n𠮷");
  });

  it("opens and closes its elements in pairs", () => {
    const open: string[] = [];
    for (const [, end, name = "", empty] of junit(hostile, context).matchAll(
      /<(\/?)(\w+)[^>]*?(\/?)>/g,
    )) {
      if (end) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it("has a test that has passed for each edition without a word against it", () => {
    const text = junit([warning], context);
    expect(text).toContain(
      '<testsuites name="briefwright" tests="2" failures="0" errors="0" skipped="1">',
    );
    expect(text).toContain('<testcase classname="winter" name="nothing to report"/>');
    expect(text).not.toContain('classname="spring"');
  });

  it("does not call an edition sound where something is wrong outside of all editions", () => {
    const outside: Diagnostic = { ...warning, file: "briefwright.yaml" };
    expect(junit([outside], context)).not.toContain("nothing to report");
  });

  it("has one test that has passed where nothing is wrong and no edition is known", () => {
    expect(junit([], { editions: [] })).toContain(
      '<testcase classname="briefwright" name="nothing to report"/>',
    );
  });
});
