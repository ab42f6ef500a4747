import { z } from "zod";
import { percentage, truth } from "./scalars.ts";
import { likelihoodFaults, riskFaults } from "./scale-faults.ts";
import { localizedText, recordId, words } from "./text.ts";

/** A scale of likelihood words, with the confidence levels that go with it. */
export const likelihoodScale = z
  .strictObject({
    id: recordId,
    name: localizedText,
    version: words.optional(),
    reference: words.meta({ description: "Where the scale is published." }),
    terms: z
      .array(
        z.strictObject({
          id: recordId,
          min: percentage,
          max: percentage,
          label: localizedText,
          synonyms: z.record(z.string(), z.array(words)).optional(),
        }),
      )
      .min(2)
      .meta({ description: "From the least to the most likely; bounds in per cent." }),
    gapsAllowed: truth.optional().meta({ description: "True where bands leave gaps on purpose." }),
    nested: truth.optional().meta({ description: "True where bands contain one another." }),
    confidenceLevels: z
      .array(z.strictObject({ id: recordId, label: localizedText }))
      .min(1)
      .meta({ description: "From the lowest to the highest." }),
  })
  .superRefine((scale, context) => {
    for (const { path, message } of likelihoodFaults(scale)) {
      context.addIssue({ code: "custom", path, message });
    }
  })
  .meta({ id: "LikelihoodScale" });
export type LikelihoodScale = z.infer<typeof likelihoodScale>;

const step = z.strictObject({ label: localizedText, note: localizedText.optional() });

/** A grid of likelihood × impact with the rating of each cell. */
export const riskScale = z
  .strictObject({
    id: recordId,
    name: localizedText,
    reference: words.optional(),
    likelihood: z.array(step).min(2).meta({ description: "Columns, lowest first." }),
    impact: z.array(step).min(2).meta({ description: "Rows, lowest first." }),
    ratings: z
      .array(z.strictObject({ id: recordId, label: localizedText, letter: words }))
      .min(1)
      .meta({ description: "From the lowest to the highest." }),
    cells: z.array(z.array(recordId)).meta({
      description: "Rating ids: one row per impact step, lowest first, one per likelihood step.",
    }),
  })
  .superRefine((scale, context) => {
    for (const { path, message } of riskFaults(scale)) {
      context.addIssue({ code: "custom", path, message });
    }
  })
  .meta({ id: "RiskScale" });
export type RiskScale = z.infer<typeof riskScale>;
