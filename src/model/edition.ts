import { z } from "zod";
import { waivableRules } from "./alterable-rules.ts";
import type { RecordOf } from "./collections.ts";
import { type Handling, handling } from "./handling.ts";
import { meeting } from "./meeting.ts";
import { type WrittenOption, writtenOption } from "./option.ts";
import { type Paper, papers } from "./paper.ts";
import { recordStatuses, verificationRungs } from "./quote.ts";
import type { CollectionName } from "./reference.ts";
import { calendarDay, edtfDate, momentWithOffset, percentage } from "./scalars.ts";
import { type LikelihoodScale, likelihoodScale, type RiskScale, riskScale } from "./scale.ts";
import { languageTag, localizedText, recordId, words } from "./text.ts";

/** A document of the edition: the name of a kind, or a kind with options. */
const documentRequest = z
  .union([
    recordId,
    z.strictObject({
      kind: recordId,
      options: z.record(z.string(), writtenOption).optional().meta({
        description: "Options that the kind's document.yaml declares.",
      }),
    }),
  ])
  .meta({
    description: "A kind of document, or a kind with its options. Each kind makes one document.",
  });

/** The documents to make: each once, since its kind is the name of its file. */
export const documentRequests = z.array(documentRequest).superRefine((requests, context) => {
  const seen = new Set<string>();
  for (const [index, request] of requests.entries()) {
    const kind = typeof request === "string" ? request : request.kind;
    if (seen.has(kind)) {
      const message = "expected each document once";
      context.addIssue({ code: "custom", path: [index], message });
    }
    seen.add(kind);
  }
});

/** The rungs that an edition can demand: a contradiction is none. */
export const demandedRungs = verificationRungs.filter((rung) => rung !== "contradicted");

/** A rule that the editors do not hold the edition, or one record of it, to. */
export const waiver = z
  .strictObject({
    rule: z.enum(waivableRules).meta({ description: "The rule that is waived." }),
    record: words
      .regex(/^[a-z]+\/[a-z0-9-]+$/, { error: 'expected a record such as "quotes/first-words"' })
      .optional()
      .meta({ description: "The record it is waived for; by default the whole edition." }),
    reason: localizedText.meta({ description: "Why. Printed in the note on method." }),
    by: words.meta({ description: "Who answers for it. Printed." }),
    until: calendarDay.meta({ description: "The last day on which it holds." }),
  })
  .meta({ id: "Waiver" });
export type Waiver = z.infer<typeof waiver>;

/** Why a record of the edition before is gone, or is not what it was. */
export const declaredChange = z
  .strictObject({
    record: words
      .regex(/^[a-z]+\/[a-z0-9-]+$/, { error: 'expected a record such as "quotes/first-words"' })
      .meta({ description: "The record that was wrong, in the edition before." }),
    kind: z.enum(["corrected", "withdrawn"]).meta({
      description: "corrected: it is put right here. withdrawn: it is not here any more.",
    }),
    reason: localizedText.meta({ description: "Why. Printed where changes are told." }),
    date: calendarDay.optional().meta({ description: "The day on which it was found." }),
  })
  .meta({ id: "DeclaredChange" });

/** `edition.yaml` without the collections that may stand in it. */
export const editionHead = z
  .strictObject({
    $schema: words.optional(),
    id: recordId.meta({ description: "The same as the name of the edition's folder." }),
    predecessor: recordId.optional().meta({
      description: "Id of the edition before this one, with which `diff` compares it.",
    }),
    title: localizedText,
    subtitle: localizedText.optional(),
    shortTitle: localizedText.optional().meta({
      description: "For the running head, in which a title of more than 80 columns is cut.",
    }),
    series: localizedText.optional(),
    number: words.optional(),
    version: words.optional(),
    languages: z.array(languageTag).min(1).optional().meta({
      description: "Languages to publish in; by default the primary language alone.",
    }),
    primaryLanguage: languageTag.optional().meta({
      description: "The language of plain strings; by default the first of `languages`, else `en`.",
    }),
    issued: calendarDay,
    asOf: edtfDate.optional().meta({ description: "The state of knowledge." }),
    validUntil: edtfDate.optional(),
    publisher: localizedText.optional(),
    contact: localizedText.optional(),
    audience: localizedText.optional(),
    handling: handling.optional(),
    recordStatus: z.enum(recordStatuses).optional().meta({
      description: "The terms of every quotation that does not name its own.",
    }),
    minimumRung: z.enum(demandedRungs).optional().meta({
      description: "How far every quotation must have been checked for a release.",
    }),
    minCoverage: percentage.optional().meta({
      description: "Percent of the statements that must rest on a source.",
    }),
    embargo: z
      .strictObject({
        until: momentWithOffset,
        note: localizedText.optional(),
      })
      .optional()
      .meta({ description: "Before this moment no release is built." }),
    waivers: z.array(waiver).optional().meta({
      description: "Rules that this edition is not held to, with reason, author and expiry.",
    }),
    scales: z
      .strictObject({
        likelihood: z.union([recordId, likelihoodScale]).optional(),
        risk: z.union([recordId, riskScale]).optional(),
      })
      .optional()
      .meta({
        description:
          "Names of built-in scales (icd-203, phia, ipcc-ar6, grid-5x5), or scales of your own.",
      }),
    themes: z.record(recordId, localizedText).optional(),
    riskCategories: z.record(recordId, localizedText).optional(),
    bottomLine: localizedText
      .optional()
      .meta({ description: "The judgement in a few lines. Markdown." }),
    whyNow: localizedText.optional().meta({ description: "Why it matters now. Markdown." }),
    decisionSought: localizedText
      .optional()
      .meta({ description: "What is asked of the reader. Markdown." }),
    method: localizedText.optional().meta({ description: "Sources and method. Markdown." }),
    licence: localizedText.optional(),
    disclaimers: z.array(localizedText).optional(),
    changes: z.array(declaredChange).optional().meta({
      description:
        "Corrections and withdrawals since the edition before, with the reason for each.",
    }),
    excludedMarks: z
      .array(
        z.strictObject({ text: words, language: languageTag.optional(), reason: localizedText }),
      )
      .optional()
      .meta({ description: "Words in quotation marks that are no quotation, and why." }),
    meeting: meeting.optional(),
    documents: documentRequests.optional().meta({
      description: "Which documents to make, in which order; by default all that have content.",
    }),
    paper: z.enum(papers).optional(),
  })
  .meta({ id: "Edition" });
export type EditionHead = z.infer<typeof editionHead>;

/** A document to make, with its options as given. */
export interface DocumentRequest {
  readonly kind: string;
  readonly options: Readonly<Record<string, WrittenOption>>;
}

export type Collections = { readonly [C in CollectionName]: readonly RecordOf<C>[] };

/** An edition whose shape and references have been checked, with every default filled in. */
export interface Edition extends Collections {
  readonly head: EditionHead;
  readonly id: string;
  readonly languages: readonly string[];
  readonly primaryLanguage: string;
  readonly handling: Handling;
  readonly paper: Paper;
  readonly likelihoodScale: LikelihoodScale;
  readonly riskScale: RiskScale;
  /** Absent where the edition does not choose. */
  readonly documents: readonly DocumentRequest[] | undefined;
}
