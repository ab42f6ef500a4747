import { describe, expect, test } from "vitest";
import type { Note } from "../../src/model/statements.ts";
import { noteDealer } from "../../src/view/notes.ts";
import { editionOf } from "../support/edition.ts";
import { contextOf } from "../support/make.ts";

const note = (id: string) => ({ id, text: "…", about: { sources: ["one", "two"] } });
const edition = (...ids: string[]) =>
  editionOf({
    sources: [
      { id: "one", title: "One" },
      { id: "two", title: "Two" },
    ],
    notes: ids.map(note),
  });

/** The sentence of the second place, its links in brackets. */
function said(ids: string[], language: string): string | undefined {
  const { deal } = noteDealer(contextOf(edition(...ids), language));
  expect(deal("sources", "one").seeNotes).toBeNull();
  const { seeNotes } = deal("sources", "two");
  if (seeNotes === null) return undefined;
  const links = seeNotes.items.map(
    ({ id, label, before, after, next }) => `[${label} → ${id}${before}…${after}]${next}`,
  );
  return seeNotes.before + links.join("") + seeNotes.after;
}

describe("a note that is printed elsewhere", () => {
  test("is referred to by a link that says its page", () => {
    expect(said(["a"], "en")).toBe("See editor’s note [N1 → note-a (page …)].");
    expect(said(["a", "b", "c"], "en")).toBe(
      "See editor’s notes [N1 → note-a (page …)], [N2 → note-b (page …)], and [N3 → note-c (page …)].",
    );
    expect(said(["a", "b"], "zh-Hans")).toBe(
      "另见编者按[N1 → note-a（第…页）]和[N2 → note-b（第…页）]。",
    );
  });

  test("is printed in full only once", () => {
    const { deal, rest } = noteDealer(contextOf(edition("a")));
    expect(deal("sources", "one").notes.map(({ id }) => id)).toEqual(["a"]);
    expect(deal("sources", "two").notes).toEqual([]);
    expect(rest()).toEqual([]);
  });
});

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
