import { describe, expect, it } from "vitest";
import type { DocumentKind } from "../../src/model/document-kind.ts";
import { ownOf } from "../../src/view/own.ts";
import { editionOf } from "../support/edition.ts";
import { contextOf } from "../support/make.ts";

function own(kind: Partial<DocumentKind>, language: string, options = {}) {
  const context = contextOf(editionOf({ languages: ["en", "zh-Hans"] }), language);
  return ownOf({ ...context, kind: { ...context.kind, ...kind }, options });
}

describe("options in a view", () => {
  const options = {
    desk: { type: "text", description: "Desk" },
    most: { type: "number", description: "Most" },
    bars: { type: "boolean", description: "Bars" },
    due: { type: "day", description: "Due" },
    order: { description: "Order", choices: ["rating", "category"], default: "rating" },
  } satisfies NonNullable<DocumentKind["options"]>;

  it("have their type, and are worded in the language of the document", () => {
    const given = {
      desk: { en: "Trade desk", "zh-Hans": "贸易组" },
      most: 3,
      bars: false,
      due: "2025-09-01",
      order: "category",
    };
    expect(own({ options }, "zh-Hans", given).options).toEqual({
      desk: { text: "贸易组", lang: "zh-Hans" },
      most: 3,
      bars: false,
      due: "2025年9月1日",
      order: "category",
    });
    expect(own({ options }, "en", given).options).toMatchObject({ due: "1 September 2025" });
  });

  it("are empty where they are not given, and not more than the kind declares", () => {
    const { desk, due } = options;
    expect(own({ options: { desk, due } }, "en", { desk: null, due: null, other: "x" })).toEqual({
      options: { desk: null, due: null },
      strings: {},
    });
  });

  it("say so where a text is not there in the language", () => {
    const { desk } = own({ options: { desk: options.desk } }, "zh-Hans", { desk: "Desk" }).options;
    expect(desk).toMatchObject({ text: "Desk", lang: "en" });
    expect(desk).toHaveProperty("note");
  });
});

describe("strings in a view", () => {
  it("are those of the language, or of the one around it", () => {
    const strings = { en: { why: "Why" }, "zh-Hans": { why: "为什么" } };
    expect(own({ strings }, "zh-Hans").strings).toEqual({ why: "为什么" });
    const context = contextOf(editionOf(), "en");
    const british = { ...context, kind: { ...context.kind, strings }, language: "en-GB" };
    expect(ownOf(british).strings).toEqual({ why: "Why" });
  });
});
