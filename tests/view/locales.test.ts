import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { comparisons } from "../../src/diff/fields.ts";
import { headFields } from "../../src/diff/head.ts";
import { tlpLabels } from "../../src/model/handling.ts";
import { attributionModes, verificationRungs } from "../../src/model/quote.ts";
import { collectionNames } from "../../src/model/reference.ts";
import { riskStatuses } from "../../src/model/risk.ts";
import { noteKinds, stances } from "../../src/model/statements.ts";
import { renderingStatus } from "../../src/model/text.ts";
import { localeMessages } from "../support/locale.ts";

/** Every field that a comparison of editions can name. */
const compared = [
  ...collectionNames.flatMap((name) => comparisons[name].fields.map(({ field }) => field)),
  ...headFields.map(({ field }) => field),
  ...["stance", "position"],
];

const languages = ["en", "zh-Hans"] as const;

describe.each(languages)("the locale %s", (language) => {
  const messages = localeMessages(language);

  test("has every message that the views ask for by name", () => {
    const folder = new URL("../../src/view/", import.meta.url);
    const asked = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => [
        ...readFileSync(new URL(name, folder), "utf8").matchAll(/\bsay\(\s*"([^"]+)"/g),
      ])
      .map(([, key = ""]) => key);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => messages[key] === undefined)).toEqual([]);
  });

  test.each([
    ["attribution", attributionModes.filter((mode) => mode !== "explicit")],
    ["rung", verificationRungs],
    ["coverage-rung", verificationRungs],
    ["coverage", ["direct", "through"]],
    [
      "coverage",
      ["findings", "judgements", "risks", "issues", "events"].map((of) => `group-${of}`),
    ],
    ["changes", compared.map((field) => `field-${field}`)],
    ["changes", collectionNames],
    ["risk-status", riskStatuses],
    ["note-kind", noteKinds],
    ["stance", stances],
    ["rendering-label", renderingStatus.options],
    ["tlp", tlpLabels],
  ])("words every value of %s", (prefix, values) => {
    expect(values.filter((value) => messages[`${prefix}.${value}`] === undefined)).toEqual([]);
  });
});

test("the locales have the same keys", () => {
  const [en, zh] = languages.map((language) => Object.keys(localeMessages(language)).sort());
  expect(zh).toEqual(en);
});
