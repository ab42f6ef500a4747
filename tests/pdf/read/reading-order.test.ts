import { describe, expect, it } from "vitest";
import type { TextRun } from "../../../src/pdf/read/pdf-facts.ts";
import { inReadingOrder } from "../../../src/pdf/read/reading-order.ts";
import { aRun } from "./a-run.ts";

/*
 * Lines as they are seen, from left to right. Hebrew letters stand for right-to-left text: they
 * are shown from the last to the first where a run has more than one, as Chromium does.
 */
const line = (texts: readonly string[], baseline = 98): TextRun[] =>
  texts.map((text, index) =>
    aRun(text, {
      baseline,
      reversed: /[א-ת]/.test(text) && text.length > 1,
      box: [index * 10, baseline - 8, index * 10 + 9, baseline + 2],
    }),
  );

const read = (runs: readonly TextRun[], language: string): string =>
  inReadingOrder(runs, language, "")
    .map(({ text }) => text)
    .join("");

describe("a line from right to left", () => {
  it.each([
    [["גד", "אב "], "אב גד"],
    [[" גד", "12", "אב "], "אב 12 גד"],
    [[" גד", "English words", "אב "], "אב English words גד"],
    [["12", " גד ", "אב"], "אב גד 12"],
    [[")", "12", "אב ("], "אב (12)"],
    [["15", "–", "12", "אב "], "אב 12–15"],
    // A point in another font than the figures around it is a part of the number.
    [[" גד", "7", ".", "6", "אב "], "אב 7.6 גד"],
    // A word and a number of one direction, shown in two fonts.
    [["ab", "cd", " אב"], " אבabcd"],
    [[".", "The end"], "The end."],
    // The bracket was opened in the words before it (in another font), and goes with them.
    [[" גד", "ab", " (", "3", ")", "אב "], "אב ab (3) גד"],
    [[" גד", ")", "ab (", "אב "], "אב ab () גד"],
    [["ב", "a"], "aב"],
  ])("%j reads %j", (seen, text) => {
    expect(read(line(seen), "he")).toBe(text);
  });
});

it("goes by the direction that is stated, whatever the language and the signs", () => {
  const read = (direction: "ltr" | "rtl", language: string): string =>
    inReadingOrder(line(["ab", "אב"]), language, direction)
      .map(({ text }) => text)
      .join("");
  expect(read("rtl", "en")).toBe("אבab");
  expect(read("ltr", "he")).toBe("abאב");
});

describe("a line from left to right", () => {
  it.each([
    [["He said ", "אב גד", " then"], "He said אב גד then"],
    [["In ", "ד", " 12 ", "אב", " so"], "In ד 12 אב so"],
    [["In ", " גד", "12", "אב ", " so"], "In אב 12 גד so"],
    [["The word ", "12", " אב", " was"], "The word  אב12 was"],
    [["The number 12 ", "אב", " was"], "The number 12 אב was"],
    [["«", "אב", "»."], "«אב»."],
    [["Of ", ")", "12", "אב (", " or"], "Of אב (12) or"],
    // The line before ended within the text: a sign or a number is where it goes on.
    [["אב", "(", " and so"], "(אב and so"],
    [["אב", "."], "אב."],
  ])("%j reads %j", (seen, text) => {
    expect(read(line(seen), "en")).toBe(text);
  });

  it("is left alone where nothing goes from right to left, however it is placed", () => {
    const runs = [aRun("b", { box: [50, 0, 60, 10] }), aRun("a", { box: [0, 0, 10, 10] })];
    expect(inReadingOrder(runs, "en", "")).toBe(runs);
  });
});

describe("the direction of a paragraph", () => {
  it("shows in the spaces between words of different direction, whatever the language", () => {
    expect(read(line(["word", "אב "]), "en")).toBe("אב word");
    expect(read(line(["word ", "אב"]), "he")).toBe("word אב");
  });

  it("is that of the language where nothing shows it", () => {
    expect(read(line(["word", "אב"]), "he-x-n4")).toBe("אבword");
    expect(read(line(["word", "אב"]), "en")).toBe("wordאב");
    expect(read(line(["word", "אב"]), "az-Arab")).toBe("אבword");
  });

  it("is one for all lines of a paragraph", () => {
    const lines = [...line(["word", "אב "], 98), ...line(["word", "אב"], 112)];
    expect(read(lines, "en")).toBe("אב wordאבword");
  });
});

it("reads line after line, also where a page ends", () => {
  const lines = [
    ...line(["גד", "אב "], 98),
    ...line(["חט", "הו "], 110),
    ...line(["מנ", "כל "], 110).map((run) => ({ ...run, page: 2 })),
  ];
  expect(read(lines, "he")).toBe("אב גדהו חטכל מנ");
});

it("keeps raised letters on their line", () => {
  const [word, note] = line(["1", "אב"], 98);
  const runs = [word && { ...word, size: 6, baseline: 94 }, note].filter(
    (run) => run !== undefined,
  );
  expect(read(runs, "he")).toBe("אב1");
});
