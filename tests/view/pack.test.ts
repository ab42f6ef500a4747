import { describe, expect, test } from "vitest";
import type { DocumentKind } from "../../src/model/document-kind.ts";
import type { Frame, PartView, Run } from "../../src/model/document-view.ts";
import { makeView } from "../../src/view/index.ts";
import type { PackView } from "../../src/view/pack.ts";
import { editionOf } from "../support/edition.ts";
import { localeMessages } from "../support/locale.ts";

const kindOf = (id: string, view: DocumentKind["view"], title: string): DocumentKind => ({
  id,
  view,
  title: { en: title, "zh-Hans": title },
});
const packKind = kindOf("pack", "pack", "Meeting pack");
const summary = { kind: kindOf("summary", "summary", "Summary"), options: { contents: "no" } };
const risks = { kind: kindOf("risks", "risks", "Risks"), options: {} };
const digest = { kind: kindOf("digest", "risks", "Digest"), options: {} };

const meeting = {
  title: { en: "Port committee", "zh-Hans": "港口委员会" },
  date: "2025-09-10",
  place: { en: "Room 4", "zh-Hans": "4号会议室" },
  item: "3",
};
const head = {
  id: "test",
  title: "Ports in spring",
  shortTitle: "Ports",
  subtitle: "Two of them",
  issued: "2025-09-01",
  disclaimers: ["No advice."],
  bottomLine: "Act.",
};
const edition = (given: object = { meeting }) =>
  editionOf({
    head: { ...head, ...given },
    languages: ["en", "zh-Hans"],
    risks: [{ id: "fire", title: "Fire" }],
  });

interface Pack extends Omit<PackView, "parts"> {
  readonly frame: Frame;
  readonly parts: readonly (PartView & { id: string; number: string; heading: Run })[];
}

function pack(
  parts: { kind: DocumentKind; options: Record<string, string> }[],
  given?: object,
  language = "en",
): Pack {
  const { value, problems } = makeView({
    edition: edition(given),
    kind: packKind,
    language,
    profile: "release",
    options: { contents: "yes" },
    parts,
    messages: localeMessages(language),
  });
  expect(problems).toEqual([]);
  return value as unknown as Pack;
}

describe("the cover of a pack", () => {
  test("says for which meeting it is, when and where, in the language of the document", () => {
    expect(pack([risks]).meeting).toEqual({
      title: { text: "Port committee", lang: "en" },
      date: "10 September 2025",
      facts: [
        { label: "Place", value: { text: "Room 4", lang: "en" } },
        { label: "Agenda item", value: { text: "3", lang: "en" } },
      ],
    });
    expect(pack([risks], undefined, "zh-Hans").meeting).toMatchObject({
      title: { text: "港口委员会" },
      date: "2025年9月10日",
    });
  });

  test("says nothing of a meeting that the edition does not name", () => {
    expect(pack([risks], {}).meeting).toBeNull();
  });

  test("has the edition's title, the parts and the terms of all of them", () => {
    const { masthead, parts, partsHeading, terms, method } = pack([summary, risks]);
    expect([masthead.kind, masthead.title.text]).toEqual(["Meeting pack", "Ports in spring"]);
    expect(partsHeading).toBe("In this pack");
    expect(parts.map(({ id, number, heading }) => `${number} ${heading.text} ${id}`)).toEqual([
      "1 Summary part-summary",
      "2 Risks part-risks",
    ]);
    expect(terms[0]?.label).toBe("Handling");
    expect(method.disclaimers.map(({ text }) => text)).toEqual(["No advice."]);
  });
});

describe("a part of a pack", () => {
  const [first, second] = pack([summary, risks]).parts;

  test("is headed by its number and its own title, not by the edition's again", () => {
    expect(second?.view.masthead).toMatchObject({
      kind: "Part 2 of 2",
      series: { text: "Ports" },
      title: { text: "Risks" },
      subtitle: null,
      facts: [],
    });
    const alone = pack([risks]).parts[0]?.view.masthead;
    expect(alone).toMatchObject({ kind: "", title: { text: "Risks" } });
  });

  test("keeps the embargo and the caveat at its head", () => {
    const embargo = { until: "2025-09-05T06:00:00+02:00" };
    const [part] = pack([risks], { embargo }).parts;
    expect(part?.view.masthead).toMatchObject({
      embargo: { until: "Embargoed until 5 September 2025, 06:00 (UTC+02:00)" },
    });
  });

  test("is named in the margin beside the pack", () => {
    expect(second?.view.frame.margins.runningTitle).toBe("Ports · Meeting pack · Risks");
    expect(pack([risks]).frame.margins.runningTitle).toBe("Ports · Meeting pack");
  });

  test("leaves to the pack what the pack says once: contents and method", () => {
    expect([first?.view.contents, first?.view.method]).toEqual([null, null]);
    expect([second?.view.contents, second?.view.method]).toEqual([null, null]);
  });
});

describe("the contents of a pack", () => {
  test("name the parts and their headings, by the ids that these have in it", () => {
    const { contents } = pack([summary, risks]);
    const lines = contents?.items.map(({ id, number, text, items }) => [
      `${number} ${text.text} ${id}`,
      ...items.map((item) => `${item.text.text} ${item.id} ${item.items.length}`),
    ]);
    expect(lines).toEqual([
      [
        "1 Summary part-summary",
        "Bottom line summary--bottom-line 0",
        "Top risks summary--top-risks 0",
      ],
      ["2 Risks part-risks", "Risk matrix risks--matrix 0", "Register risks--register 0"],
    ]);
  });

  test("list the figures of all parts, numbered through", () => {
    const { contents, parts } = pack([risks, digest]);
    expect(contents?.figures?.items.map(({ id, number }) => `${number} ${id}`)).toEqual([
      "Figure 1 risks--figure-risk-matrix",
      "Figure 2 digest--figure-risk-matrix",
    ]);
    expect(parts.map(({ view }) => view.matrix)).toMatchObject([
      { figureId: "figure-risk-matrix", figureLabel: "Figure 1" },
      { figureId: "figure-risk-matrix", figureLabel: "Figure 2" },
    ]);
  });
});
