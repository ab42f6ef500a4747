import { describe, expect, test } from "vitest";
import { confidenceWords, likelihoodWords } from "../../src/rules/words/likelihood.ts";
import { sentencesOf } from "../../src/rules/words/sentences.ts";

describe("words for likelihood", () => {
  test.each<[string, string, string[]]>([
    ["en", "The United States will very likely keep its lead through 2026.", ["very likely"]],
    ["en", "It is highly improbable, though not impossible.", ["highly improbable"]],
    ["en", "Almost certainly the rules change; perhaps twice.", ["Almost certainly", "perhaps"]],
    ["en", "There is a roughly even chance of a strike.", ["roughly even chance"]],
    [
      "en",
      "There is almost no chance of talks, and a strong   possibility of a strike.",
      ["almost no chance", "strong possibility"],
    ],
    ["en", "War is more likely than not.", ["more likely than not"]],
    ["en-GB", "It is possible that Beijing yields.", ["possible that"].map((w) => `It is ${w}`)],
    [
      "en",
      "Imports are certain to fall, and exports all but certain.",
      ["certain", "all but certain"],
    ],
    // No estimates: leave, ability, thinkable things, certain ones, chances taken.
    ["en", "Firms may export chips from May, where they can and could before.", []],
    ["en", "Possible remedies include certain chips; the chance came and went.", []],
    ["en", "The likelihood of war is not assessed here.", []],
    // Somebody else's words.
    ["en", "The ministry calls a ban “very likely” and 'probably' legal.", ["probably"]],
    ["zh-Hans", "到2026年底，美国很可能保持AI芯片领先。", ["很可能"]],
    ["zh-Hans", "中国较可能在模型上紧跟，或许也会反超。", ["较可能", "或许"]],
    ["zh-Hans", "完全分化不太可能，和解的可能性不大。", ["不太可能", "可能性不大"]],
    ["zh-Hans", "管制大概率会再次变动，几乎可以肯定。", ["大概率", "几乎可以肯定"]],
    ["zh-Hans", "中国可能反超，但不可能独占市场。", ["可能", "不可能"]],
    ["zh-Hant", "雙方極有可能重啟談判。", ["有可能"]],
    ["zh-Hans", "各方应尽可能考虑可能的后果与可能性。", []],
    ["zh-Hans", "文章只有大概念，没有数据。", []],
    ["zh-Hans", "该部称禁令“很可能”出台。", []],
    ["de", "Das ist sehr wahrscheinlich, very likely.", []],
  ])("%s: %s", (language, text, expected) => {
    expect(likelihoodWords(text, language)).toEqual(expected);
  });
});

describe("words for confidence", () => {
  test.each<[string, string, string[]]>([
    ["en", "We have moderate confidence in this judgement.", ["moderate confidence"]],
    ["en", "Our confidence is low: everything rests on one article.", ["confidence is low"]],
    ["en", "We are fairly confident of the figures.", ["fairly confident"]],
    ["en", "The law builds confidence between the two armies.", []],
    ["zh-Hans", "前两项信度为中，应用一项为低。", ["信度为中"]],
    ["zh-Hans", "我们对此有较高信度，并高度自信。", ["较高信度", "高度自信"]],
    ["zh-Hans", "双方应建立互信，增强信心。", []],
  ])("%s: %s", (language, text, expected) => {
    expect(confidenceWords(text, language)).toEqual(expected);
  });
});

test.each<[string, string[]]>([
  ["One. Two! Three?", ["One.", "Two!", "Three?"]],
  ["U.S. policy grew by 3.5 per cent.", ["U.S. policy grew by 3.5 per cent."]],
  ["He said “no.” They left.", ["He said “no.”", "They left."]],
  ["甲很可能胜出。信度为中！“丙。”丁", ["甲很可能胜出。", "信度为中！", "“丙。”", "丁"]],
  ["A list\n\nand a paragraph", ["A list", "and a paragraph"]],
])("sentences of %j", (text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});
