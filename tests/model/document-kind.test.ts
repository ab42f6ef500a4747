import { describe, expect, it } from "vitest";
import { documentKindFile } from "../../src/model/document-kind.ts";
import { parseRecord } from "../../src/model/shape/parse-record.ts";

/** The faults of a declaration, each as one line. */
function faultsOf(fields: Readonly<Record<string, unknown>>): string[] {
  const value = { title: "Digest", view: "edition", ...fields };
  const file = { value, locate: () => ({ file: "document.yaml" }) };
  return parseRecord(documentKindFile, file).problems.map(({ message }) => message);
}
const faultsOfOption = (fields: Readonly<Record<string, unknown>>): string[] =>
  faultsOf({ options: { it: { description: "What it is for", ...fields } } });

describe("an option of a kind", () => {
  it.each([
    { choices: ["a", "b"], default: "a" },
    { type: "choice", choices: ["a", "b"], required: "true" },
    { type: "text" },
    { type: "text", default: { en: "Trade desk", "zh-Hans": "贸易组" } },
    { type: "number", min: "1", max: "9.5", default: "9.5" },
    { type: "number", required: "true" },
    { type: "boolean", default: "true" },
    { type: "day", default: "2025-09-01" },
  ])("can be %j", (fields) => {
    expect(faultsOfOption(fields)).toEqual([]);
  });

  it.each([
    [{ type: "truth" }, "options.it.type"],
    [{ default: "a" }, "options.it.choices is missing"],
    [{ choices: ["a", "b"] }, "options.it.default is missing"],
    [{ choices: ["a", "b"], default: "c" }, "options.it.default: expected a or b"],
    [{ choices: ["a"], default: "a" }, "options.it.choices"],
    [{ type: "text", choices: ["a", "b"] }, "options.it.choices: expected none"],
    [{ type: "text", max: "3" }, "options.it.max: expected none"],
    [{ type: "number", default: "many" }, "options.it.default: expected a number"],
    [
      { type: "number", min: "1", default: "0" },
      "options.it.default: expected a number of at least 1",
    ],
    [
      { type: "number", max: "1", default: "2" },
      "options.it.default: expected a number of at most 1",
    ],
    [{ type: "number", min: "4", max: "3" }, "options.it.max: expected no less than min"],
    [{ type: "number", min: "few" }, "options.it.min"],
    [{ type: "boolean", default: "yes" }, "options.it.default: expected true or false"],
    [{ type: "day", default: "2025-13-01" }, "options.it.default: expected a calendar day"],
    [{ type: "day", default: "2025-09-01", required: "true" }, "options.it.default: expected none"],
  ])("cannot be %j", (fields, fault) => {
    const [first = "", ...others] = faultsOfOption(fields);
    expect(first).toContain(fault);
    expect(others).toEqual([]);
  });

  it("needs a description, which is the hint where it is wrong", () => {
    expect(faultsOf({ options: { it: { type: "text" } } })).toEqual([
      expect.stringContaining("options.it.description is missing"),
    ]);
  });
});

describe("the page of a kind", () => {
  it.each(["20mm", "20mm 18mm", "2cm 18mm 20.5mm", "1in 54pt 1in 54pt"])(
    "has the margins %s",
    (margins) => {
      expect(faultsOf({ page: { paper: "Letter", orientation: "landscape", margins } })).toEqual(
        [],
      );
    },
  );

  it.each([
    "20",
    "20px",
    "5mm",
    "81mm",
    "-20mm",
    "20mm ",
    "20mm 20mm 20mm 20mm 20mm",
    "20mm; size: A3",
    "20mm } body { display: none",
    "calc(20mm + 1px)",
  ])("does not have the margins “%s”", (margins) => {
    expect(faultsOf({ page: { margins } })).toHaveLength(1);
  });
});

describe("the strings of a kind", () => {
  it("stand under a language, with names that a template can write", () => {
    expect(faultsOf({ strings: { en: { why: "Why", "what-we-found": "Found" } } })).toEqual([]);
    for (const strings of [
      { en: "Why" },
      { English: { why: "Why" } },
      { en: { "why it": "Why" } },
      { en: { "1st": "Why" } },
      { en: { why: " " } },
      { en: { why: { en: "Why" } } },
    ]) {
      expect(faultsOf({ strings }), JSON.stringify(strings)).toHaveLength(1);
    }
  });
});
