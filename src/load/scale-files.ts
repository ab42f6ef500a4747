import type { z } from "zod";
import { addAll } from "../model/add-all.ts";
import type { Problem } from "../model/diagnostic.ts";
import {
  type LikelihoodScale,
  likelihoodScale,
  type RiskScale,
  riskScale,
} from "../model/scale.ts";
import { quoted } from "../model/shape/describe.ts";
import { parseRecord } from "../model/shape/parse-record.ts";
import type { RawRecord } from "../model/workspace.ts";
import type { FoundFile } from "./template-files.ts";
import { parseYaml } from "./yaml.ts";

export interface Scales {
  readonly likelihood: Readonly<Record<string, LikelihoodScale>>;
  readonly risk: Readonly<Record<string, RiskScale>>;
  readonly problems: readonly Problem[];
}

/** Reads the scales: a file with `terms` is one of likelihood, one with `cells` one of risk. */
export function readScales(files: readonly FoundFile[]): Scales {
  const likelihood: Record<string, LikelihoodScale> = {};
  const risk: Record<string, RiskScale> = {};
  const problems: Problem[] = [];
  const add = <T extends { id: string }>(
    scales: Record<string, T>,
    schema: z.ZodType<T>,
    raw: RawRecord,
    name: string,
  ): void => {
    const parsed = parseRecord(schema, raw);
    addAll(problems, parsed.problems);
    if (!parsed.value) return;
    if (parsed.value.id === name) scales[name] = parsed.value;
    else problems.push(unlikeFile(raw, parsed.value.id, name));
  };
  for (const { file, text, path } of files) {
    const name = path.replace(/^scales\/|\.yaml$/g, "");
    const parsed = parseYaml(file, text);
    addAll(problems, parsed.problems);
    const raw = parsed.value;
    if (!raw) continue;
    if (hasField(raw, "terms")) add(likelihood, likelihoodScale, raw, name);
    else if (hasField(raw, "cells")) add(risk, riskScale, raw, name);
    else problems.push(neither(raw));
  }
  return { likelihood, risk, problems };
}

function hasField({ value }: RawRecord, field: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, field);
}

function unlikeFile(raw: RawRecord, id: string, name: string): Problem {
  return {
    rule: "invalid-value",
    message: `id: expected ${quoted(name)}, the name of the file; found ${quoted(id)}`,
    hint: "Correct the id, or rename the file.",
    place: raw.locate(["id"]),
  };
}

function neither(raw: RawRecord): Problem {
  return {
    rule: "missing-field",
    message:
      "expected a scale of likelihood with terms, or a scale of risk with cells; found neither",
    hint: "Copy a built-in scale and change it.",
    place: raw.locate([]),
  };
}
