import { describe, expect, it } from "vitest";
import { templatesNamed } from "../../src/scaffold/template-names.ts";

const known = [
  "documents/summary/document.css",
  "documents/summary/document.hbs",
  "layout.hbs",
  "locales/en.yaml",
  "locales/zh-Hans.yaml",
  "partials/note.hbs",
  "partials/notes.hbs",
  "scales/note.yaml",
  "styles/10-type.css",
];

describe("templatesNamed", () => {
  it.each([
    ["documents/summary", ["documents/summary/document.css", "documents/summary/document.hbs"]],
    ["documents/summary/", ["documents/summary/document.css", "documents/summary/document.hbs"]],
    ["summary", ["documents/summary/document.css", "documents/summary/document.hbs"]],
    ["documents/summary/document.css", ["documents/summary/document.css"]],
    ["templates/partials/notes.hbs", ["partials/notes.hbs"]],
    ["./templates/partials/notes.hbs", ["partials/notes.hbs"]],
    ["documents\\summary\\document.css", ["documents/summary/document.css"]],
    ["partials/note", ["partials/note.hbs"]],
    ["notes", ["partials/notes.hbs"]],
    ["layout", ["layout.hbs"]],
    ["en", ["locales/en.yaml"]],
    ["styles/10-type.css", ["styles/10-type.css"]],
  ])("%s", (name, expected) => {
    expect(templatesNamed([name], known)).toEqual({ paths: expected, problems: [] });
  });

  it.each(["partials", "documents", "note", "document", "nothing", "", "../x"])(
    "%j names none, or more than one",
    (name) => {
      const { paths, problems } = templatesNamed([name], known);
      expect(paths).toEqual([]);
      expect(problems.map(({ rule }) => rule)).toEqual(["invalid-usage"]);
    },
  );

  it.each([
    ["documents/sumary", "documents/summary"],
    ["sumary", "summary"],
    ["layuot", "layout"],
    ["layuot.hbs", "layout.hbs"],
    ["partials/not", "partials/note"],
  ])("instead of %s it suggests %s", (name, meant) => {
    const { problems } = templatesNamed([name], known);
    expect(problems[0]?.hint).toBe(
      `Did you mean ${meant}? What there is: briefwright eject --list`,
    );
  });

  it("names a file once", () => {
    const { paths } = templatesNamed(["summary", "documents/summary/document.css"], known);
    expect(paths).toHaveLength(2);
  });
});
