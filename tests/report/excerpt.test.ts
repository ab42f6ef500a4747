import { describe, expect, it } from "vitest";
import { excerpt } from "../../src/report/excerpt.ts";
import { textWidth } from "../../src/text-width.ts";

/** The text that stands above the marker. */
function marked(line: string, column: number, room = 60): string {
  const { text = "", marker = "" } = excerpt(line, column, room) ?? {};
  const from = marker.indexOf("^");
  let width = 0;
  return [...text]
    .filter((sign) => {
      const before = width;
      width += textWidth(sign);
      return before >= from && before < marker.length;
    })
    .join("");
}

describe("excerpt", () => {
  it.each([
    ["  titel: Cranes", 3, "titel"],
    ['issued: "2025-09-31" # soon', 9, '"2025-09-31"'],
    ["when: 2025-09-31", 7, "2025-09-31"],
    ["sources: [harbor-report, x]", 11, "harbor-report"],
    ["{{> mastheed}} {{x}}", 1, "{{> mastheed}}"],
    ["起重机: 停止工作, 然后", 6, "停止工作"],
    ["\t\ttitel: Cranes", 3, "titel"],
    ["id,𠮷𠮷,titel", 9, "titel"],
    ["a: [", 4, "["],
    ["cafe\u0301s: x", 1, "cafe\u0301s"],
  ])("marks in %j from column %i: %s", (line, column, word) => {
    expect(marked(line, column)).toBe(word);
  });

  it("marks one place behind a line that is too short", () => {
    expect(excerpt("id,when", 40, 60)).toEqual({ text: "id,when", marker: "       ^" });
  });

  it("shows control and bidi characters, and marks the right place behind them", () => {
    expect(excerpt("a\u202e\u0007: bad", 6, 60)).toEqual({
      text: "a\\u202e\\u0007: bad",
      marker: `${" ".repeat(15)}^^^`,
    });
  });

  it("marks nothing where no column is known", () => {
    expect(excerpt("id: spring", undefined, 60)).toEqual({ text: "id: spring", marker: "" });
  });

  it.each([1, 3, 60, 140, 200, 259])("keeps to the room around column %i", (column) => {
    const line = `${"很长的文字 and words ".repeat(12)}end of it`;
    const { text = "", marker = "" } = excerpt(line, column, 40) ?? {};
    expect(textWidth(text)).toBeLessThanOrEqual(40);
    expect(marker.length).toBeLessThanOrEqual(40);
    expect(line.slice(column - 1)).toContain(marked(line, column, 40).replace("…", ""));
    expect(line).toContain(text.replace(/^…|…$/g, ""));
  });

  it("says on which sides something is left out", () => {
    const line = "word ".repeat(60);
    expect(excerpt(line, 1, 40)?.text).toMatch(/^w.*…$/);
    expect(excerpt(line, 151, 40)?.text).toMatch(/^….*…$/);
    expect(excerpt(line, 291, 40)?.text).toMatch(/^….*d $/);
  });

  it("does not look at the whole of an endless line", () => {
    const line = `${"[1]".repeat(3_000_000)}`;
    const start = performance.now();
    excerpt(line, 4_000_000, 80);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it("shows nothing where there is no room, or nothing to see", () => {
    expect(excerpt("id: spring", 1, 10)).toBeUndefined();
    expect(excerpt("  ", 1, 60)).toBeUndefined();
  });
});
