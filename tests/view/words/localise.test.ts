import { expect, test } from "vitest";
import { localiseFor } from "../../../src/view/words/localise.ts";

const inChinese = localiseFor("zh-Hans", "en", (key) => key);

test("takes the text of the document's language", () => {
  expect(inChinese({ en: "Chips", "zh-Hans": "芯片" })).toEqual({ text: "芯片", lang: "zh-Hans" });
});

test("lets the primary language stand in, labelled", () => {
  const expected = { text: "Chips", lang: "en", note: "text.not-translated" };
  expect(inChinese("Chips")).toEqual(expected);
  expect(inChinese({ en: "Chips", de: "Chips" })).toEqual(expected);
});

test("labels what is not a plain translation", () => {
  expect(inChinese({ "zh-Hans": { text: "芯片", status: "machine" } })).toEqual({
    text: "芯片",
    lang: "zh-Hans",
    note: "rendering.machine",
  });
  expect(inChinese({ "zh-Hans": { text: "芯片", status: "translation" } }).note).toBeUndefined();
});
