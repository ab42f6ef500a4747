import { describe, expect, test } from "vitest";
import type { Quote } from "../../../src/model/quote.ts";
import { rungOf } from "../../../src/model/verification.ts";
import { noteDealer } from "../../../src/view/notes.ts";
import { quoteCardOf } from "../../../src/view/sections/quote-card.ts";
import { editionOf } from "../../support/edition.ts";
import { contextOf } from "../../support/make.ts";

const quote: Quote = {
  id: "close",
  text: "很接近",
  source: "article",
  speakers: ["lu"],
  originalLanguage: "unknown",
  renderings: { en: { text: "very close", status: "translation", from: "zh-Hans" } },
};

const edition = (given: Partial<Quote> = {}) =>
  editionOf({
    languages: ["en", "zh-Hans"],
    sources: [
      { id: "article", title: "Article", language: "zh-Hans" },
      { id: "report", title: "The Report" },
    ],
    people: [
      { id: "lu", name: { en: "Lu Xiaomeng", "zh-Hans": "鲁晓萌" } },
      { id: "chan", name: { en: "Kyle Chan", "zh-Hans": "陈凯欣" } },
    ],
    quotes: [{ ...quote, ...given }],
  });

const card = (given: Partial<Quote> = {}, language = "en") => {
  const context = contextOf(edition(given), language);
  const [first] = context.edition.quotes;
  if (!first) throw new Error("no quotation");
  return quoteCardOf(context, first, noteDealer(context).deal);
};
const factOf = (label: string, given: Partial<Quote> = {}, language = "en") =>
  card(given, language).facts.find((fact) => fact.label === label)?.value.text;

describe("a quotation", () => {
  test("stands in its own words and language, in every document", () => {
    expect(card().text).toEqual({ text: "很接近", lang: "zh-Hans" });
    expect(card({}, "zh-Hans").text).toEqual({ text: "很接近", lang: "zh-Hans" });
  });

  test("may be broken between pages if it is long, together with its translation", () => {
    const translation = (words: number) =>
      ({ en: { text: "word ".repeat(words), status: "translation" } }) as const;
    expect(card().long).toBe(false);
    expect(card({ text: "字".repeat(700) }).long).toBe(false);
    expect(card({ text: "字".repeat(800) }).long).toBe(true);
    expect(card({ text: "字".repeat(400), renderings: translation(200) }).long).toBe(true);
    // Where the words stand in the document's language, no translation is printed.
    expect(card({ text: "字".repeat(400), renderings: translation(200) }, "zh-Hans").long).toBe(
      false,
    );
  });

  test("has a translation that says what it is, only where the reader needs one", () => {
    expect(card().renderings).toEqual([
      {
        text: { text: "very close", lang: "en" },
        marks: ["“", "”"],
        label:
          "Our translation of the Simplified Chinese as printed. Language of the original not stated. Not reviewed.",
      },
    ]);
    expect(card({}, "zh-Hans").renderings).toEqual([]);
  });

  test("never passes a back-translation as the speaker's words", () => {
    const renderings = {
      en: { text: "very close", status: "back-translation", from: "zh-Hans" },
    } as const;
    expect(card({ renderings, originalLanguage: "en" }).renderings[0]?.label).toBe(
      "Back-translation from Simplified Chinese; the English original is not held. Not reviewed.",
    );
    expect(factOf("Language", { renderings, originalLanguage: "en" })).toBe(
      "Simplified Chinese as printed; originally English, wording not held",
    );
    expect(factOf("语言", { renderings, originalLanguage: "en" }, "zh-Hans")).toBe(
      "所载为简体中文；原话为英语，未见原文",
    );
  });

  test("says how it is attributed, unless explicitly", () => {
    expect(card({ attribution: "explicit" }).attributionMark).toBe("");
    expect(card({ attribution: "joint", speakers: ["lu", "chan"] })).toMatchObject({
      attribution: { text: "— Lu Xiaomeng and Kyle Chan" },
      attributionMark: "said or written jointly",
    });
  });

  test("names the report where it has no speaker, and nobody where there is nobody", () => {
    const { speakers: _, ...spoken } = quote;
    const context = contextOf(
      editionOf({ ...edition(), quotes: [{ ...spoken, report: "report" }] }),
    );
    const [first] = context.edition.quotes;
    expect(first && quoteCardOf(context, first, noteDealer(context).deal).attribution.text).toBe(
      "— “The Report” (report)",
    );
    expect(card({ speakers: "unattributed" }).attribution.text).toBe("— speaker not named");
  });

  test("says what is not stated", () => {
    expect(factOf("Record")).toBe("not stated");
    expect(factOf("Said")).toBe("date not stated");
    expect(factOf("Checked")).toBe("not yet checked against the held source");
  });

  test("has the notes about it that are not resolved", () => {
    const notes = [
      { id: "garbled", text: "Garbled.", about: { quotes: ["close"] } },
      {
        id: "settled",
        text: "Settled.",
        about: { quotes: ["close"] },
        status: "resolved" as const,
      },
      { id: "elsewhere", text: "Elsewhere.", about: { sources: ["article"] } },
    ];
    const context = contextOf({ ...edition(), notes });
    const [first] = context.edition.quotes;
    expect(
      first &&
        quoteCardOf(context, first, noteDealer(context).deal).notes.map(({ number }) => number),
    ).toEqual(["N1"]);
  });
});

test("a contradiction outweighs every rung", () => {
  const verification = [
    { rung: "recording-or-speaker" as const },
    { rung: "contradicted" as const },
  ];
  expect(rungOf({ ...quote, verification })).toBe("contradicted");
  expect(rungOf({ ...quote, verification: verification.slice(0, 1) })).toBe("recording-or-speaker");
  expect(rungOf(quote)).toBe("unverified");
});
