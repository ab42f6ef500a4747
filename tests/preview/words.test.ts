import { describe, expect, it } from "vitest";
import {
  gaugeWords,
  inNextLanguage,
  languageName,
  neighbour,
  placeOf,
  problemsOf,
  summaryOf,
} from "../../preview/words.js";
import type {
  PreviewState,
  ShownDiagnostic,
  ShownDocument,
} from "../../src/serve/preview-state.ts";

const found = (severity: ShownDiagnostic["severity"], message: string): ShownDiagnostic => ({
  rule: "missing-text",
  severity,
  message,
  hint: "",
});
const document = (key: string, diagnostics: ShownDiagnostic[] = []): ShownDocument => {
  const [, language = "", name = ""] = key.split("/");
  const facts = { key, language, document: name, title: name, diagnostics };
  return { ...facts, status: "current", html: 1, pdf: 2, pages: 3 };
};
const state: PreviewState = {
  version: "1",
  profile: "draft",
  diagnostics: [found("warning", "of the workspace")],
  editions: [
    {
      id: "spring",
      title: "Spring",
      diagnostics: [found("note", "of spring")],
      documents: [
        document("spring/en/summary", [found("error", "of the summary")]),
        document("spring/fr/summary"),
        document("spring/fr/risks"),
      ],
    },
    {
      id: "spring-2",
      title: "The other spring",
      diagnostics: [found("error", "of the other spring")],
      documents: [document("spring-2/en/summary")],
    },
  ],
};

describe("the next document", () => {
  it("is in the same language where there is that, and goes round", () => {
    expect(neighbour(state, "spring/fr/summary", 1)).toBe("spring/fr/risks");
    expect(neighbour(state, "spring/en/summary", 1)).toBe("spring/fr/risks");
    expect(neighbour(state, "spring/fr/risks", 1)).toBe("spring-2/en/summary");
    expect(neighbour(state, "spring-2/en/summary", 1)).toBe("spring/en/summary");
    expect(neighbour(state, "spring/en/summary", -1)).toBe("spring-2/en/summary");
  });

  it("is the first where none is chosen, and none where there are none", () => {
    expect(neighbour(state, undefined, 1)).toBe("spring/en/summary");
    expect(neighbour({ ...state, editions: [] }, undefined, 1)).toBeUndefined();
  });

  it("in another language is the same document, and goes round", () => {
    expect(inNextLanguage(state, "spring/en/summary")).toBe("spring/fr/summary");
    expect(inNextLanguage(state, "spring/fr/summary")).toBe("spring/en/summary");
    expect(inNextLanguage(state, "spring/fr/risks")).toBe("spring/fr/risks");
  });
});

describe("problems", () => {
  it("are those of the document, its edition and the workspace, the gravest first", () => {
    const messages = problemsOf(state, "spring/en/summary").map(({ message }) => message);
    expect(messages).toEqual(["of the summary", "of the workspace", "of spring"]);
  });

  it("are those of all editions where no document is chosen", () => {
    expect(problemsOf(state, undefined)).toHaveLength(3);
  });

  it("are counted by severity", () => {
    expect(summaryOf([])).toBe("No problems");
    const list = [found("error", ""), found("warning", ""), found("warning", "")];
    expect(summaryOf(list)).toBe("1 error, 2 warnings");
  });

  it("have a place in a file, or on a page", () => {
    const place = { file: "data/spring/risks.yaml", line: 3, column: 5 };
    expect(placeOf({ ...found("error", ""), ...place })).toBe("data/spring/risks.yaml:3:5");
    expect(placeOf({ ...found("error", ""), output: "en/summary", page: 3 })).toBe(
      "en/summary page 3",
    );
    expect(placeOf(found("error", ""))).toBe("");
  });
});

describe("words", () => {
  it("say how far a budget is filled", () => {
    expect(gaugeWords({ pages: 0, budget: 2 })).toBe("");
    expect(gaugeWords({ pages: 3, budget: 2 })).toBe("3 of 2 pages");
    expect(gaugeWords({ pages: 1, budget: 1 })).toBe("1 of 1 page");
    expect(gaugeWords({ pages: 7 })).toBe("7 pages");
  });

  it("name languages, also those that have no name", () => {
    expect(languageName("zh-Hans")).toBe("Simplified Chinese");
    expect(languageName("not a tag")).toBe("not a tag");
  });
});
