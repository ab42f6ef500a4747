import { describe, expect, test } from "vitest";
import { matchQuotation } from "../../src/evidence/match.ts";
import { searchable } from "../../src/evidence/searchable.ts";
import { find, gapsIn } from "./find.ts";
import { chinese, english } from "./texts.ts";

describe("editorial marks", () => {
  test("an ellipsis leaves words out, in every way of writing it", () => {
    for (const mark of ["…", " […] ", " [...] ", "……", " (…) ", "..."]) {
      const verdict = find(`We will${mark}the survey,`, english);
      expect(verdict.verdict).toBe("exact");
      expect(gapsIn(verdict, english)).toEqual(["wait for"].map((words) => ` ${words} `));
    }
  });

  test("an ellipsis at an edge marks the cut", () => {
    expect(find("…加高海堤。", chinese).verdict).toBe("exact");
    expect(find("The survey is unfinished […]", english).verdict).toBe("exact");
  });

  test("whole clauses between may hold a negation", () => {
    const text = "“It is cheap, it is not pretty, and it is ready.”";
    expect(find("It is cheap, […] and it is ready.", text).verdict).toBe("exact");
  });

  test("the parts must come in their order", () => {
    expect(find("the survey […] We will wait", english).verdict).not.toBe("exact");
  });

  test("a gap is bounded", () => {
    const long = `“We start. ${"It goes on and on. ".repeat(200)}We end.”`;
    expect(find("We start. […] We end.", long).verdict).not.toBe("exact");
    expect(find("We start. […] We end.", long.slice(0, 600).concat("We end.”")).verdict).toBe(
      "exact",
    );
  });

  test("an ellipsis that leaves nothing out is none", () => {
    expect(find("We will […] wait for the survey,", english).verdict).not.toBe("exact");
    expect(find("…We will wait for the survey,", english).verdict).not.toBe("exact");
    expect(find("测量还没有完成…资金也不到位。", chinese).verdict).not.toBe("exact");
  });

  test("an ellipsis of the source is no gap", () => {
    const text = "他说：“我们等……一直等。”";
    const verdict = find("我们等……一直等。", text);
    expect(verdict).toMatchObject({ verdict: "exact", match: { gaps: [] } });
  });

  test("an ellipsis of the source at the edge belongs to the match", () => {
    const text = "他说：“……我们等。”";
    expect(find("……我们等。", text)).toMatchObject({ verdict: "exact", match: { start: 4 } });
    expect(find("......我们等。", text).verdict).toBe("form-differs");
  });

  test("a text made to take for ever does not", () => {
    const marks = searchable("“".repeat(100_000) + "\ufffa".repeat(100_000));
    expect(matchQuotation({ text: "“".repeat(50) }, marks).verdict).toBe("without-words");
    const gaps = "a…".repeat(5000);
    expect(find({ text: gaps, attributionText: "a" }, "ab ".repeat(50_000)).verdict).not.toBe(
      "exact",
    );
  });

  test("a bracket adds words, stands for words, or changes a capital", () => {
    expect(find("We will wait for the [coastal] survey,", english).verdict).toBe("exact");
    const replaced = find("We will wait for [it],", english);
    expect(replaced.verdict).toBe("exact");
    expect(gapsIn(replaced, english)).toEqual([" the survey"]);
    expect(find("[T]he pace is uncertain.", "He wrote: “but the pace is uncertain.”").verdict).toBe(
      "cut",
    );
    expect(find("[T]he pace is uncertain.", "He wrote: “the pace is uncertain.”").verdict).toBe(
      "exact",
    );
    expect(find("[The board] will wait for the survey,", english).verdict).toBe("exact");
  });

  test("a bracket that stands in the source is no editors' mark", () => {
    const verdict = find("We wait [laughter] for ever.", "“We wait [laughter] for ever.”");
    expect(verdict).toMatchObject({ verdict: "exact", match: { gaps: [] } });
  });

  for (const [quotation, text] of [
    ["We are […] ready to raise the wall this year.", english],
    ["We are [quite] ready to raise the wall this year.", english],
    ["…ready to raise the wall this year.", english],
    ["It is […] ready for use.", "It is not cheap, but solid and ready for use."],
    ["It is cheap […] ready for use.", "It is cheap, but not solid nor ready for use."],
    ["今年我们[…]准备加高海堤。", chinese],
    ["今年我们……加高海堤。", chinese],
    ["速度[很]确定。", chinese],
    ["……准备加高海堤。", chinese],
    ["We will [not] wait for the survey,", english],
    ["We will [never] wait for the survey,", english],
    ["the plan is un[…]", english],
    ["The plan is […]likely to change.", "The plan is unlikely to change."],
    ["The plan is [quite ]likely to change.", "The plan is unlikely to change."],
  ] as const) {
    test(`“${quotation}” is refused`, () =>
      expect(find(quotation, text).verdict).not.toBe("exact"));
  }
});
