import { describe, expect, it } from "vitest";
import { printDiagnostics } from "../../src/cli/print/diagnostics.ts";
import { counted, size } from "../../src/cli/print/size.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { pad, textWidth, wrap } from "../../src/text-width.ts";
import { visible } from "../../src/visible.ts";

/** A terminal that keeps what is printed, and marks colours with brackets. */
function aTerminal(width = 80): Terminal & { readonly lines: string[] } {
  const lines: string[] = [];
  const print = (line = ""): void => {
    lines.push(line);
  };
  const style: Terminal["style"] = (name, text) => `<${name}>${text}</>`;
  return { out: print, note: print, progress: () => undefined, style, width, lines };
}

describe("the width of text", () => {
  it.each([
    ["brief", 5],
    ["简报", 4],
    ["“简报”", 6],
    ["e\u0301", 1],
    ["ｆｕｌｌ", 8],
  ])("of %s is %i", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it("counts for padding", () => {
    expect(pad("简报", 6)).toBe("简报  ");
    expect(pad("too long", 3)).toBe("too long");
  });
});

describe("wrap", () => {
  it("breaks at spaces", () => {
    expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]);
  });

  it("gives the first line less room", () => {
    expect(wrap("one two three", 9, 4)).toEqual(["one", "two three"]);
  });

  it("breaks Chinese between signs, but not before a full stop", () => {
    expect(wrap("中国的人工智能。", 14)).toEqual(["中国的人工智", "能。"]);
  });

  it("leaves a long word whole, so that it can be copied", () => {
    expect(wrap("see /a/very/long/path now", 8)).toEqual(["see", "/a/very/long/path", "now"]);
  });

  it("loses nothing", () => {
    const text = "Mixed 中英文 text with “quotes” and 标点，in one line.";
    expect(wrap(text, 10).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  });
});

describe("visible", () => {
  it("shows what would move the cursor or turn the reading direction", () => {
    expect(visible("a\u001b[2Jb\u202ec\nd\u0000")).toBe("a\\u001b[2Jb\\u202ec\\u000ad\\u0000");
  });

  it("leaves letters and marks of all languages", () => {
    const text = "Ünïcode 中文 العربية é";
    expect(visible(text)).toBe(text);
  });
});

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1 kB"],
  [999_499, "999 kB"],
  [999_500, "1.0 MB"],
  [2_849_282, "2.8 MB"],
])("%i bytes are %s", (bytes, text) => {
  expect(size(bytes)).toBe(text);
});

it("counts in words", () => {
  expect([counted(1, "page"), counted(2, "page")]).toEqual(["1 page", "2 pages"]);
});

describe("printDiagnostics", () => {
  const diagnostic: Diagnostic = {
    rule: "missing-field",
    severity: "error",
    message: "title is missing",
    hint: "Add it.",
    file: "data/spring/risks.yaml",
    line: 3,
    column: 7,
    record: "risks/outage",
  };
  const print = (diagnostics: readonly Diagnostic[], width?: number): string[] => {
    const terminal = aTerminal(width);
    printDiagnostics(diagnostics, terminal);
    return terminal.lines.flatMap((text) => text.split("\n"));
  };

  it("says where, how grave, what, how to mend it, and by which rule", () => {
    expect(print([diagnostic])).toEqual([
      "<bold>data/spring/risks.yaml:3:7</>  <red>error</>  title is missing",
      "  Add it.",
      "  <dim>missing-field  risks/outage</>",
      "",
      "1 error. About a rule: docs/rules/missing-field.md",
    ]);
  });

  it("names the document and page of what stands in no file", () => {
    const { file, line, column, record, ...rest } = diagnostic;
    const [first] = print([{ ...rest, output: "en/risks", page: 3 }]);
    expect(first).toBe("<bold>en/risks page 3</>  <red>error</>  title is missing");
  });

  it("counts by severity, and points at the rule of the first error", () => {
    const warning: Diagnostic = { ...diagnostic, severity: "warning", rule: "missing-text" };
    expect(print([warning, warning, diagnostic]).at(-1)).toBe(
      "1 error, 2 warnings. About a rule: docs/rules/missing-field.md",
    );
  });

  it("keeps within the width of the terminal, Chinese included", () => {
    const message = "这一条风险没有写明证据，也没有写明是谁说的，因此不能发布。".repeat(3);
    const lines = print([{ ...diagnostic, message, hint: message }], 60);
    const bare = lines.map((line) => line.replace(/<[^>]*>/g, ""));
    expect(Math.max(...bare.map(textWidth))).toBeLessThanOrEqual(60);
    expect(bare.join("").replaceAll(" ", "")).toContain(message);
  });

  it("does not let data write to the terminal", () => {
    const lines = print([
      { ...diagnostic, message: "found \u001b[31mred", record: "risks/\u0007" },
    ]);
    expect(lines.join("")).not.toMatch(/\p{Cc}/u);
  });

  it("prints nothing about nothing", () => {
    expect(print([])).toEqual([]);
  });
});
