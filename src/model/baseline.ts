import { z } from "zod";
import { waivableRules } from "./alterable-rules.ts";
import type { Place } from "./diagnostic.ts";
import type { RuleId } from "./rule-catalogue.ts";
import { wholeNumber } from "./scalars.ts";
import { words } from "./text.ts";

/** The file beside `briefwright.yaml` with what was found when a workspace adopted the rules. */
export const baselineName = "baseline.json";

/**
 * Words that are not those of the source: they go out with a waiver, whose reason is printed, or
 * not at all. Nothing may be silent about them.
 */
const neverSilent: readonly RuleId[] = [
  "quotation-not-in-source",
  "quotation-form-differs",
  "quotation-ambiguous",
  "quotation-cut",
  "quotation-without-words",
  "quotation-edited",
  "quotation-contradicted",
];

/** Rules of which findings can be known. */
export const baselineRules: readonly RuleId[] = waivableRules.filter(
  (id) => !neverSilent.includes(id),
);

const knownFinding = z.strictObject({
  rule: z.enum(baselineRules, { error: "expected a rule whose findings can be known" }),
  file: words.optional().meta({ description: "Relative to the workspace." }),
  record: words.optional().meta({ description: "As <collection>/<id>." }),
  finding: z
    .string()
    .regex(/^[0-9a-f]{16}$/, { error: "expected 16 hexadecimal digits" })
    .meta({ description: "A hash of what was said, without the line." }),
  count: wholeNumber(2).optional().meta({ description: "How often it is there, if not once." }),
});

export const baselineFile = z
  .strictObject({
    $schema: words.optional(),
    baseline: wholeNumber(1).refine((version) => version === 1, {
      error: "expected 1, the version of this format",
    }),
    known: z.array(knownFinding),
  })
  .meta({ id: "Baseline", description: "Findings that are known; check --write-baseline." });

export type KnownFinding = z.infer<typeof knownFinding>;

/** Findings that are known, and where the file says so. */
export interface Baseline {
  readonly known: readonly KnownFinding[];
  readonly placeOf: (index: number) => Place;
}

export const noBaseline: Baseline = { known: [], placeOf: () => ({ file: baselineName }) };
