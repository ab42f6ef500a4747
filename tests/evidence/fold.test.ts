import { describe, expect, test } from "vitest";
import { fold, foldText } from "../../src/evidence/fold.ts";

/** What folds to the same is compared as the same; the first of each is the plain form. */
const sameForms: readonly (readonly [string, readonly string[]])[] = [
  ["AI,很(接近)!", ["ＡＩ，很（接近）！", "AI,很\n(接近)!", "AI,很 (接近)!"]],
  ["“a”", ['"a"', "„a“", "«a»", "「a」", "『a』", "‘a’", "﹁a﹂", "＂a＂"]],
  ["don’t", ["don't", "donʼt"]],
  ["fight office", ["ﬁght oﬃce", "fight\r\noffice", "fight  office", "fi\u00adght of\u200bfice"]],
  ["café", ["cafe\u0301"]],
  ["ガ", ["ｶﾞ", "カ\u3099"]],
  ["一\u8c48", ["\u2f00\uf900"]],
  ["\u9f9c", ["\uf907", "\uf908"]],
  ["information", ["infor\u00ad\nmation", "\ufeffinformation"]],
  ["中国的", ["中\n国\f的", "中\u3000国的", "\ufff9中\ufffazhong\ufffb国的"]],
  ["𠮷野家", ["𠮷\n野家", "𠮷\u{e0100}野家"]],
  ["等……", ["等......", "等⋯⋯"]],
];

describe("what is levelled", () => {
  for (const [plain, others] of sameForms) {
    for (const other of others) {
      test(`${JSON.stringify(other)} is compared as ${plain}`, () => {
        expect(fold(other)).toBe(fold(plain));
      });
    }
  }
});

describe("what is not", () => {
  const different: readonly (readonly [string, string])[] = [
    ["台灣發展", "台湾发展"],
    ["後", "后"],
    ["10²", "102"],
    ["The", "the"],
    ["1990–95", "1990-95"],
    ["compli-\nance", "compliance"],
    ["not able", "notable"],
    ["10 00", "1000"],
    ["不够", "够"],
    ["résumé", "resume"],
    ["。", "."],
    ["½", "1/2"],
  ];
  for (const [one, other] of different) {
    test(`${JSON.stringify(one)} is not ${JSON.stringify(other)}`, () => {
      expect(fold(one)).not.toBe(fold(other));
    });
  }
});

test("a character of several folded units keeps the range of the one it came from", () => {
  const { folded, starts, ends } = foldText("aﬃb");
  expect(folded).toBe("affib");
  expect([...starts]).toEqual([0, 1, 1, 1, 2]);
  expect([...ends]).toEqual([1, 2, 2, 2, 3]);
});

test("offsets count code points, across astral characters, marks and skipped ones", () => {
  const text = "𠮷\u00ad e\u0301 x";
  const { folded, starts, ends } = foldText(text);
  // The astral character has two UTF-16 units, which share its range.
  expect(folded).toBe("𠮷é x");
  expect([...starts]).toEqual([0, 0, 3, 5, 6]);
  expect([...ends]).toEqual([1, 1, 5, 6, 7]);
});

test("no space is made up where a mark decomposes to one", () => {
  expect(fold("a\uffe3b")).toBe("a\uffe3b");
});

test("an annotation mark without its end takes no text away", () => {
  expect(fold("中\ufffa国人")).toBe("中国人");
});
