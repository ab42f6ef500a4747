import { type CheckContext, checkEdition } from "../../src/check.ts";
import { loadEdition } from "../../src/load/edition.ts";
import type { Outcome, Problem } from "../../src/model/diagnostic.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { LikelihoodScale, RiskScale } from "../../src/model/scale.ts";
import type { WorkspaceSettings } from "../../src/model/workspace.ts";
import { dataRules } from "../../src/rules/index.ts";
import { type Files, lines, scratch } from "../load/scratch.ts";

export const likelihood: LikelihoodScale = {
  id: "icd-203",
  name: { en: "ICD 203", de: "ICD 203" },
  reference: "ICD 203",
  terms: [
    { id: "unlikely", min: 0, max: 45, label: "unlikely" },
    {
      id: "very-likely",
      min: 45,
      max: 100,
      label: "very likely",
      synonyms: { en: ["highly probable"] },
    },
  ],
  confidenceLevels: [
    { id: "low", label: "low" },
    { id: "high", label: "high" },
  ],
};

export const grid: RiskScale = {
  id: "grid-5x5",
  name: { en: "Grid", de: "Raster" },
  likelihood: [{ label: "a" }, { label: "b" }, { label: "c" }],
  impact: [{ label: "a" }, { label: "b" }],
  ratings: [{ id: "low", label: "low", letter: "L" }],
  cells: [
    ["low", "low", "low"],
    ["low", "low", "low"],
  ],
};

export const scales = { likelihood: { "icd-203": likelihood }, risk: { "grid-5x5": grid } };
export const knownKinds = ["summary", "quotes", "risks"];

/** Loads and checks an edition `e`: its head without id, title and issued, and further files. */
export async function check(
  head: string,
  files: Files = {},
  settings: WorkspaceSettings = {},
  more: Pick<CheckContext, "now" | "predecessors" | "proved"> = {},
): Promise<Outcome<Edition>> {
  return checkFiles(
    { "edition.yaml": `id: e\ntitle: T\nissued: 2025-09-01\n${head}`, ...files },
    settings,
    more,
  );
}

export async function checkFiles(
  files: Files,
  settings: WorkspaceSettings = {},
  more: Pick<CheckContext, "now" | "predecessors" | "proved"> = {},
): Promise<Outcome<Edition>> {
  const named = Object.entries(files).map(
    ([name, content]) => [`data/e/${name}`, content] as const,
  );
  const loaded = await loadEdition(await scratch(Object.fromEntries(named)), "e", settings);
  if (!loaded.value) return { value: undefined, problems: loaded.problems };
  return checkEdition(loaded.value, { settings, scales, knownKinds, ...more });
}

/** The same, without what the rules over the data say of an edition that has its shape. */
export async function checkShape(...given: Parameters<typeof check>): Promise<Outcome<Edition>> {
  const { value, problems } = await check(...given);
  const isOfShape = ({ rule }: Problem): boolean => dataRules.every(({ id }) => id !== rule);
  return { value, problems: problems.filter(isOfShape) };
}

/** The problems of a collection file with this text, and those of the head with these lines. */
export async function faults(
  head: string,
  files: Files = {},
  settings?: WorkspaceSettings,
): Promise<string[]> {
  return lines((await checkShape(head, files, settings)).problems);
}
