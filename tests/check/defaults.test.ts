import { describe, expect, test } from "vitest";
import { checkEdition } from "../../src/check.ts";
import { loadEdition } from "../../src/load/edition.ts";
import { findWorkspace } from "../../src/load/workspace.ts";
import { lines, scratch } from "../load/scratch.ts";
import { check, faults, grid, knownKinds, likelihood, scales } from "./check-text.ts";

describe("what the edition leaves open", () => {
  test("has defaults", async () => {
    const { value, problems } = await check("");
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      id: "e",
      languages: ["en"],
      primaryLanguage: "en",
      handling: { scheme: "none" },
      paper: "A4",
      likelihoodScale: likelihood,
      riskScale: grid,
      documents: undefined,
    });
  });

  test("comes from the workspace", async () => {
    const { value, problems } = await check(
      "",
      {},
      {
        languages: ["zh-Hans"],
        paper: "Letter",
        publisher: { "zh-Hans": "所", en: "Lab" },
        handling: { scheme: "TLP-2.0", label: "TLP:GREEN" },
        documents: ["risks", { kind: "quotes", options: { by: "theme" } }],
      },
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      languages: ["zh-Hans"],
      primaryLanguage: "zh-Hans",
      paper: "Letter",
      handling: { label: "TLP:GREEN" },
      documents: [
        { kind: "risks", options: {} },
        { kind: "quotes", options: { by: "theme" } },
      ],
    });
    expect(value?.head.publisher).toEqual({ "zh-Hans": "所" });
  });

  test("and not where the edition says something itself", async () => {
    const { value } = await check(
      "paper: A4\nlanguages: [en, en]\npublisher: Own\ndocuments: [summary]\nhandling: {scheme: none}\n",
      {},
      {
        languages: ["de"],
        primaryLanguage: "de",
        paper: "Letter",
        publisher: "Lab",
        documents: ["risks"],
        handling: { scheme: "TLP-2.0", label: "TLP:RED" },
      },
    );
    expect(value).toMatchObject({
      languages: ["en"],
      primaryLanguage: "en",
      paper: "A4",
      handling: { scheme: "none" },
    });
    expect(value?.head.publisher).toBe("Own");
    expect(value?.documents).toEqual([{ kind: "summary", options: {} }]);
  });

  test.each([
    ["languages: [en, de]\n", {}, ["en", ["en", "de"]]],
    ["languages: [en, de]\n", { primaryLanguage: "de" }, ["de", ["en", "de"]]],
    ["languages: [en, fr]\n", { primaryLanguage: "de" }, ["en", ["en", "fr"]]],
    ["primaryLanguage: de\n", {}, ["de", ["de"]]],
    ["primaryLanguage: de\n", { languages: ["en", "de"] }, ["de", ["en", "de"]]],
    ["", { primaryLanguage: "de" }, ["de", ["de"]]],
  ])("languages: %j with %j", async (head, settings, expected) => {
    const { value } = await check(head, {}, settings);
    expect([value?.primaryLanguage, value?.languages]).toEqual(expected);
  });
});

describe("documents and scales", () => {
  test("a kind of document that there is no template for", async () => {
    const { problems, value } = await check("documents: [summary, {kind: quote}]\n");
    expect(lines(problems)).toEqual([
      'data/e/edition.yaml:4:29 unknown-document: documents[2]: there is no kind of document "quote"',
    ]);
    expect(problems[0]?.hint).toBe("Did you mean quotes? Known kinds: summary, quotes and risks.");
    expect(value).toBeUndefined();
  });

  test("a scale that is not there", async () => {
    expect(await faults("scales: {likelihood: icd-230, risk: grid-5x5}\n")).toEqual([
      'data/e/edition.yaml:4:22 unknown-scale: scales.likelihood: there is no scale "icd-230"',
    ]);
  });

  test("a scale of the edition's own is held to its own sense", async () => {
    const own =
      "scales:\n  likelihood:\n    id: own\n    name: Own\n    reference: us\n    terms: [{id: a, min: 0, max: 40, label: a}, {id: b, min: 60, max: 100, label: b}]\n    confidenceLevels: [{id: any, label: any}]\n";
    expect(await faults(own)).toEqual([
      'data/e/edition.yaml:9:62 invalid-value: scales.likelihood.terms[2].min: expected 40, where the term before it ends, or gapsAllowed: true; found "60"',
    ]);
    const { value } = await check(`${own}    gapsAllowed: true\n`);
    expect(value?.likelihoodScale.terms[1]?.min).toBe(60);
  });

  test("what comes from the workspace has its place there", async () => {
    const root = await scratch({
      "briefwright.yaml": "publisher:\n  en: Lab\ndocuments: [sumary]\n",
      "data/e/edition.yaml":
        "id: e\ntitle: {en: T, de: T}\nissued: 2025-09-01\nlanguages: [en, de]\n",
    });
    const workspace = (await findWorkspace(root)).value;
    const raw = (await loadEdition(root, "e", workspace?.settings)).value;
    if (!workspace || !raw) throw new Error("the fixture does not load");
    const { problems } = checkEdition(raw, { ...workspace, scales, knownKinds });
    expect(lines(problems)).toEqual([
      'briefwright.yaml:3:13 unknown-document: documents[1]: there is no kind of document "sumary"',
      "briefwright.yaml:2:3 missing-text: publisher: expected text in en and de; it is there in en only",
    ]);
  });
});
