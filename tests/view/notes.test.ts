import { expect, test } from "vitest";
import type { Note } from "../../src/model/statements.ts";
import { noteDealer } from "../../src/view/notes.ts";
import { editionOf } from "../support/edition.ts";
import { contextOf } from "../support/make.ts";

/** The language in which the passage of a note is printed. */
function languageOf(about: Note["about"]): string | undefined {
  const edition = editionOf({
    sources: [
      { id: "article", title: "Article", language: "zh-Hans" },
      { id: "record", title: "Record", language: "en" },
    ],
    quotes: [
      { id: "spoken", text: "نهر", source: "record", speakers: "unattributed", language: "fa" },
      { id: "plain", text: "river", source: "record", speakers: "unattributed" },
    ],
    notes: [{ id: "n", text: "Doubtful.", passage: "…", about }],
  });
  return noteDealer(contextOf(edition)).rest()[0]?.passage?.lang;
}

test("a passage is in the language of its source, else of its quotation", () => {
  expect(languageOf({ sources: ["record"], quotes: ["spoken"] })).toBe("en");
  expect(languageOf({ quotes: ["spoken"] })).toBe("fa");
  expect(languageOf({ quotes: ["plain"] })).toBe("en");
  expect(languageOf(undefined)).toBe("zh-Hans");
});
