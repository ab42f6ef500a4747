import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { markdown } from "../../src/report/markdown.ts";
import { inline, under } from "../../src/report/markdown-text.ts";
import { visible } from "../../src/visible.ts";
import { context, hostile } from "./hostile.ts";

const reader = new MarkdownIt({ html: true });

/** The text that a reader sees, and whether there is anything but text. */
function seen(source: string): string {
  const html = reader.render(source).trim();
  expect(html).toMatch(/^<p>[^<]*<\/p>$/);
  return html
    .replace(/<\/?p>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll("\u2060", "");
}

describe("text of the data in Markdown", () => {
  it.each([
    "a *b* _c_ **d** `e` ~~f~~ \\*g\\*",
    "<b>x</b> <!-- y --> &amp; &#64; </details>",
    "![x](https://example.org/x.png) [y](javascript:alert(1)) [z]: http://example.org",
    "# heading",
    "- item",
    "+ item",
    "= = =",
    "---",
    "12. item",
    "3) item",
    "> quoted",
    "```sh",
    "| a | b |",
    "<script>alert(1)</script>",
    "$x$ {{y}} :smile: 50% of “A”, B’s",
    "起重机*停*了",
    "a\nb\r\n\n# c\u2028d",
  ])("stays text: %j", (text) => {
    expect(seen(inline(text))).toBe(visible(text));
    // In a list as well.
    expect(reader.render(`- ${inline(text)}`)).toMatch(/^<ul>\n<li>[^<]*<\/li>\n<\/ul>\n$/);
  });

  it("calls nobody, and makes no link of an address", () => {
    expect(inline("@everybody a@example.org #12 ##[error]x")).not.toMatch(/@\w|(?<!&)#\d|##\[/);
    expect(inline("https://example.org www.example.org")).not.toMatch(/:\/\/|www\./i);
  });

  it("ends no cell of a table", () => {
    const cells = (text: string): number =>
      text.replaceAll("\\\\", "").replaceAll("\\|", "").split("|").length - 1;
    expect(cells(inline("a | b || c \\| d"))).toBe(0);
  });
});

it("an address keeps the path of a file in its parts", () => {
  expect(under("https://example.org/b", "data/a b)#?[/x_y.yaml")).toBe(
    "https://example.org/b/data/a%20b%29%23%3F%5B/x%5Fy.yaml",
  );
});

describe("the summary", () => {
  const plain = { ...context, built: undefined, changes: [], addresses: {} };
  const [head] = hostile;

  it("says of a check that is in order no more than that", () => {
    expect(markdown([], { ...plain, editions: ["spring"], profile: "release" })).toBe(
      "## Briefs: 1 edition checked as for a release, nothing wrong",
    );
  });

  it("begins with what keeps an edition from being published", () => {
    const rows = markdown([...hostile].reverse(), context)
      .split("\n")
      .filter((line) => /^\| (\*\*error|warning|note)/.test(line));
    expect(rows.map((line) => line.split(" ")[1])).toEqual([
      "**error**",
      "**error**",
      "warning",
      "note",
    ]);
  });

  it("links the line of the file, and nothing where there is no address", () => {
    const about: Diagnostic = {
      rule: "missing-text",
      severity: "error",
      message: "m",
      hint: "h",
      file: "data/spring/risks.yaml",
      line: 7,
    };
    const [, where, , rule] = cellsOf(markdown([about], context));
    expect(where).toBe(
      "[briefs/data/spring/risks.yaml:7](https://example.org/briefs/blob/1a2b/briefs/data/spring/risks.yaml#L7)",
    );
    expect(rule).toBe("[missing-text](https://example.org/rules/missing-text.md)");
    expect(markdown([about], plain)).not.toContain("](");
  });

  it("stops somewhere", () => {
    const many = Array.from({ length: 5000 }, () => head).filter((one) => one !== undefined);
    const text = markdown(many, plain);
    expect(text).toContain("… and 4900 more");
    const long = { text: "很".repeat(9999), details: ["长".repeat(9999)] };
    const items = Array.from({ length: 999 }, () => long);
    const changes = [{ edition: "spring", lead: "L", sections: [{ heading: "H", items }] }];
    expect(Buffer.byteLength(markdown(many, { ...plain, changes }))).toBeLessThan(1_000_000);
  });
});

function cellsOf(text: string): string[] {
  const line = text.split("\n").find((found) => found.startsWith("| **error**"));
  return (line ?? "").split(" | ").map((cell) => cell.replace(/^\| | \|$/g, ""));
}
