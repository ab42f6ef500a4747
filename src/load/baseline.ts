import { access } from "node:fs/promises";
import { join } from "node:path";
import { type Baseline, baselineFile, baselineName, noBaseline } from "../model/baseline.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import { parseRecord } from "../model/shape/parse-record.ts";
import { errorCode, readTextFile } from "./read-file.ts";
import { parseYaml } from "./yaml.ts";

/** Reads the baseline of a workspace, if it has one. */
export async function loadBaseline(root: string): Promise<Outcome<Baseline>> {
  const path = join(root, baselineName);
  const isThere = await access(path).then(() => true, missing);
  if (!isThere) return { value: noBaseline, problems: [] };
  const text = await readTextFile(root, path, baselineName);
  if (!text.value) return invalid(text.problems);
  const parsed = parseYaml(baselineName, text.value.text, "json");
  if (!parsed.value) return invalid(parsed.problems);
  const { locate } = parsed.value;
  const file = parseRecord(baselineFile, parsed.value);
  if (!file.value) return invalid(file.problems);
  const placeOf = (index: number) => locate(["known", index, "rule"]);
  return { value: { known: file.value.known, placeOf }, problems: [] };
}

/** Whatever is wrong with it is a matter of configuration, not of content. */
const invalid = (problems: readonly Problem[]): Outcome<never> => ({
  value: undefined,
  problems: problems.map((problem) => ({ ...problem, rule: "baseline-invalid" })),
});

function missing(error: unknown): false {
  if (errorCode(error) === undefined) throw error;
  return false;
}
