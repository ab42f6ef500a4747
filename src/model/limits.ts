import { z } from "zod";
import { measure } from "./scalars.ts";

const limit = (standard: number, least: number, most: number, unit: string, what: string) =>
  measure(least, most, unit)
    .default(standard)
    .meta({
      description: `${what}; ${standard} where nothing is said, at most ${most}.`,
      examples: [standard],
    });

/**
 * How much a build may take, of time, memory and paper. They are far above what honest work
 * needs, and no workspace can switch them off.
 */
export const limitsSchema = z
  .strictObject({
    runSeconds: limit(900, 1, 86_400, "seconds", "Seconds that a whole build may take"),
    documentSeconds: limit(
      30,
      1,
      3600,
      "seconds",
      "Seconds that a document may take in the browser",
    ),
    browserMegabytes: limit(
      2048,
      256,
      65_536,
      "megabytes",
      "Memory that a document may take in the browser, in megabytes (Linux)",
    ),
    templateSeconds: limit(
      10,
      1,
      600,
      "seconds",
      "Seconds that the templates and helpers of a document may take",
    ),
    templateMegabytes: limit(
      512,
      128,
      16_384,
      "megabytes",
      "Memory that the templates and helpers of a document may take, in megabytes",
    ),
    pages: limit(500, 1, 10_000, "pages", "Pages of a document"),
    outputMegabytes: limit(50, 1, 1000, "megabytes", "Size of a finished file, in megabytes"),
    editionMegabytes: limit(
      8,
      1,
      1000,
      "megabytes",
      "Size of the data files of an edition together, in megabytes",
    ),
    heldMegabytes: limit(
      16,
      1,
      1000,
      "megabytes",
      "Size of the held texts of an edition together, PDFs apart, in megabytes",
    ),
    records: limit(5000, 1, 100_000, "records", "Records of a collection of an edition"),
    characters: limit(100_000, 1000, 5_000_000, "characters", "Characters of a text of a record"),
  })
  .meta({
    id: "Limits",
    description: "How much a build may take.",
    examples: [{ runSeconds: 3600, pages: 1000 }],
  });
export type Limits = z.infer<typeof limitsSchema>;

/** The limits of a workspace, each of them there. */
export const limitsOf = (settings: { readonly limits?: Limits | undefined }): Limits =>
  settings.limits ?? limitsSchema.parse({});

/** How a limit is raised, for the hint of whoever meets it. */
export const raise = (name: keyof Limits): string => `raise limits.${name} in briefwright.yaml`;
