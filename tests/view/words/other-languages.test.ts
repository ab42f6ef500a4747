import { expect, test } from "vitest";
import { namesListed } from "../../../src/view/sections/names.ts";
import { citationOf } from "../../../src/view/words/citations.ts";
import { fullNameOf } from "../../../src/view/words/people.ts";
import { editionOf } from "../../support/edition.ts";
import { contextOf } from "../../support/make.ts";

/* The language of what is foreign in a text, where the data tell it and the script does not. */

const mizuno = {
  id: "mizuno",
  name: { en: "Mizuno Haruka", ja: "水野遥香", "zh-Hans": "水野遥香" },
  asPrinted: "水野",
};
const yearbook = { id: "yearbook", title: { en: "Yearbook", ja: "年鑑" }, titleLanguage: "ja" };
const edition = editionOf({
  people: [mizuno, { id: "marlowe", name: "Edith Marlowe", asPrinted: "Marlowe" }],
  sources: [
    { id: "record", title: "Record", language: "en" },
    { ...yearbook, language: "ja" },
  ],
  quotes: [{ id: "q", text: "川", source: "yearbook", speakers: ["mizuno"] }],
});
const context = contextOf(edition);

test("a name in Han is in the language of its bearer", () => {
  expect(fullNameOf(context, mizuno)).toEqual({
    text: "Mizuno Haruka (水野遥香)",
    lang: "en",
    other: "ja",
  });
});

test("a title is in the language of its source", () => {
  const citation = citationOf(context, edition.sources[1] ?? yearbook);
  expect(citation).toMatchObject({ lang: "en", other: "ja" });
  expect(citation.text).toContain("“年鑑”");
});

test("a name as printed is in the language of the source that quotes its bearer", () => {
  const printed = namesListed(context)?.items.flatMap(({ asPrinted }) => asPrinted);
  expect(printed).toEqual([
    { text: "Marlowe", lang: "en" },
    { text: "水野", lang: "ja" },
  ]);
});
