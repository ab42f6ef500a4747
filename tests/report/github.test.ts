import { describe, expect, it } from "vitest";
import { escapeData, escapeProperty, github } from "../../src/report/github.ts";
import { context, hostile } from "./hostile.ts";

describe("workflow commands", () => {
  it("escape as the toolkit of GitHub Actions does", () => {
    expect(escapeData("a%b\r\nc:d,e")).toBe("a%25b%0D%0Ac:d,e");
    expect(escapeProperty("a%b\r\nc:d,e")).toBe("a%25b%0D%0Ac%3Ad%2Ce");
    // What looks like an escape already is text.
    expect(escapeData("%0A")).toBe("%250A");
  });

  it("are one for each diagnostic, whatever the message holds", () => {
    const lines = github(hostile, context).split(/[\r\n]/);
    expect(lines.map((line) => /^::(\w+) /.exec(line)?.[1])).toEqual([
      "error",
      "warning",
      "notice",
      "error",
    ]);
  });

  it("name only what is known", () => {
    expect(github(hostile.slice(3), context)).toBe(
      "::error title=browser-not-found::None is there.%0AGet one.",
    );
  });

  it("are none where there is nothing", () => {
    expect(github([], context)).toBe("");
  });
});
