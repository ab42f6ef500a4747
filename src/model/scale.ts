import { z } from "zod";
import { percentage, truth } from "./scalars.ts";
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

/** What is wrong with a scale whose fields are all right each for itself. */
interface ScaleFault {
  readonly path: (string | number)[];
  readonly message: string;
}

interface Bounds {
  readonly id: string;
  readonly min: number;
  readonly max: number;
}

/** Terms rise, touch one another unless gaps are wanted, and overlap only where they are nested. */
function likelihoodFaults(scale: {
  readonly terms: readonly Bounds[];
  readonly gapsAllowed?: boolean | undefined;
  readonly nested?: boolean | undefined;
  readonly confidenceLevels: readonly { readonly id: string }[];
}): ScaleFault[] {
  const { terms, gapsAllowed = false, nested = false } = scale;
  const faults = [
    ...repeatedIds("terms", terms),
    ...repeatedIds("confidenceLevels", scale.confidenceLevels),
  ];
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1];
    if (term.max < term.min) {
      faults.push({
        path: ["terms", index, "max"],
        message: `expected at least ${term.min}, the term's own min`,
      });
    }
    if (!before || nested) continue;
    if (term.min < before.max) {
      const message = `expected at least ${before.max}, where the term before it ends, or nested: true`;
      faults.push({ path: ["terms", index, "min"], message });
    } else if (term.min > before.max && !gapsAllowed) {
      const message = `expected ${before.max}, where the term before it ends, or gapsAllowed: true`;
      faults.push({ path: ["terms", index, "min"], message });
    }
  }
  return faults;
}

/** Every cell of the grid is there, and each has a rating that there is. */
function riskFaults(scale: {
  readonly likelihood: readonly unknown[];
  readonly impact: readonly unknown[];
  readonly ratings: readonly { readonly id: string }[];
  readonly cells: readonly (readonly string[])[];
}): ScaleFault[] {
  const { likelihood, impact, ratings, cells } = scale;
  const faults = repeatedIds("ratings", ratings);
  if (cells.length !== impact.length) {
    faults.push({
      path: ["cells"],
      message: `expected ${impact.length} rows, one for each step of impact`,
    });
  }
  const known = ratings.map(({ id }) => id);
  for (const [row, ids] of cells.entries()) {
    if (ids.length !== likelihood.length) {
      const message = `expected ${likelihood.length} cells, one for each step of likelihood`;
      faults.push({ path: ["cells", row], message });
    }
    for (const [column, id] of ids.entries()) {
      if (known.includes(id)) continue;
      faults.push({
        path: ["cells", row, column],
        message: `expected one of the ratings ${known.join(", ")}`,
      });
    }
  }
  return faults;
}

function repeatedIds(field: string, entries: readonly { readonly id: string }[]): ScaleFault[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((entry) => entry.id === id) < index
      ? [{ path: [field, index, "id"], message: "expected an id that no other entry has" }]
      : [],
  );
}
