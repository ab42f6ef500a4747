import type { EditionHead } from "../model/edition.ts";
import type { CollectionName } from "../model/reference.ts";

/**
 * What becomes of a field when the next edition is started. kept: it stays. review: it stays,
 * marked. new: it gets a new value. rewrite: it was the word of the day, and becomes a comment.
 * left: it held for the edition before alone.
 */
export type Fate = "kept" | "review" | "new" | "rewrite" | "left";

/** The fields of `edition.yaml`; a new one has to be decided on here. */
export const headFates = {
  $schema: "kept",
  id: "new",
  predecessor: "new",
  title: "review",
  subtitle: "review",
  shortTitle: "review",
  series: "kept",
  number: "new",
  version: "new",
  languages: "kept",
  primaryLanguage: "kept",
  issued: "new",
  asOf: "new",
  validUntil: "left",
  publisher: "kept",
  contact: "kept",
  audience: "kept",
  handling: "kept",
  recordStatus: "kept",
  minimumRung: "kept",
  minCoverage: "kept",
  embargo: "left",
  waivers: "left",
  scales: "kept",
  themes: "kept",
  riskCategories: "kept",
  bottomLine: "rewrite",
  whyNow: "rewrite",
  decisionSought: "rewrite",
  method: "review",
  licence: "kept",
  disclaimers: "kept",
  changes: "left",
  // Marks in texts that are quoted; they go where the quotations go.
  excludedMarks: "left",
  meeting: "rewrite",
  documents: "kept",
  paper: "kept",
} as const satisfies Readonly<Record<keyof EditionHead, Fate>>;

/**
 * The collections that go along, each with the fields of a record that somebody has to look at
 * again. The others are what was new in the edition before: they go along if asked for.
 */
export const lastingFields: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  sources: [],
  organisations: [],
  people: [],
  judgements: ["likelihood", "confidence", "horizon"],
  issues: ["positions"],
  risks: ["assessment", "residual", "proximity", "trend", "mitigations", "status"],
};

/** The collections that stay behind unless they are asked for. */
export const passingCollections = ["quotes", "findings", "events", "notes"] as const;
export type PassingCollection = (typeof passingCollections)[number];
