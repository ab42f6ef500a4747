import { describe, expect, it } from "vitest";
import type { DocumentKind } from "../../src/model/document-kind.ts";
import { makeView } from "../../src/view/index.ts";
import { editionOf } from "../support/edition.ts";
import { localeMessages } from "../support/locale.ts";

const kind: DocumentKind = { id: "risks", view: "risks", title: "Risks" };

/** What stands in the heads of the pages. */
function running(head: object): string {
  const edition = editionOf({
    head: { id: "test", issued: "2025-09-01", title: "x", ...head },
    languages: ["en"],
    risks: [{ id: "fire", title: "Fire" }],
  });
  const { value } = makeView({
    edition,
    kind,
    language: "en",
    profile: "release",
    options: {},
    messages: localeMessages("en"),
  });
  return value?.frame.margins.runningTitle ?? "";
}

describe("the title in the heads of the pages", () => {
  it("is whole as long as it has room: 80 columns, two for a Chinese character", () => {
    const title = `${"ports ".repeat(13)}ab`;
    expect(running({ title })).toBe(`${title} · Risks`);
    expect(running({ title: "港".repeat(40) })).toBe(`${"港".repeat(40)} · Risks`);
  });

  it("is cut behind a word that fits, without the mark that parts it from the next", () => {
    const title = `${"ports ".repeat(12)}quay, and berths`;
    expect(running({ title })).toBe(`${"ports ".repeat(12)}quay… · Risks`);
  });

  it("is cut between characters where words are not spaced, or have no end", () => {
    expect(running({ title: "港".repeat(41) })).toBe(`${"港".repeat(39)}… · Risks`);
    expect(running({ title: "e\u0301".repeat(90) })).toBe(`${"e\u0301".repeat(79)}… · Risks`);
  });

  it("is the short title where there is one, as long as it is", () => {
    const shortTitle = "Short ".repeat(20).trim();
    expect(running({ title: "x ".repeat(200), shortTitle })).toBe(`${shortTitle} · Risks`);
  });
});
