import { z } from "zod";
import { handlingMark } from "./handling.ts";
import { recordsByCollection, reference } from "./reference.ts";
import { edtfDate, statedDate, truth } from "./scalars.ts";
import { localizedText, recordId, words } from "./text.ts";

const evidence = recordsByCollection
  .optional()
  .meta({ description: "What it rests on: ids of records, by collection." });

/** Something a source reports as fact. */
export const finding = z
  .strictObject({
    id: recordId,
    text: localizedText,
    evidence,
    attributedTo: z.array(reference("people")).optional().meta({ description: "On whose word." }),
    report: reference("sources").optional().meta({ description: "The report that finds it." }),
    hedge: words.optional().meta({
      description: "The source's own word of caution, as printed. Never mapped to a scale.",
    }),
    handling: handlingMark.optional(),
    key: truth.optional().meta({ description: "True for a key takeaway." }),
    themes: z.array(reference("themes")).optional(),
    detail: localizedText.optional().meta({ description: "Markdown." }),
  })
  .meta({ id: "Finding", description: "What a source reports." });

/** What the editors conclude, with its likelihood and their confidence. */
export const judgement = z
  .strictObject({
    id: recordId,
    text: localizedText,
    likelihood: recordId.optional().meta({
      description: "A term of the edition's likelihood scale. Leave out with `notProbabilistic`.",
    }),
    notProbabilistic: truth.optional(),
    confidence: recordId
      .optional()
      .meta({ description: "A confidence level of the edition's scale." }),
    confidenceBasis: localizedText.optional(),
    horizon: edtfDate.optional().meta({ description: "Until when it is meant to hold, EDTF." }),
    evidence,
    contraryEvidence: recordsByCollection
      .optional()
      .meta({ description: "What speaks against it: ids of records, by collection." }),
    handling: handlingMark.optional(),
    assumptions: z.array(localizedText).optional(),
    indicators: z
      .array(localizedText)
      .optional()
      .meta({ description: "What would change this view." }),
    author: localizedText.optional(),
    rationale: localizedText.optional().meta({ description: "Markdown." }),
  })
  .meta({ id: "Judgement", description: "A key judgement of the editors." });
export type Judgement = z.infer<typeof judgement>;

export const stances = ["support", "conditional", "mixed", "neutral", "oppose", "unknown"] as const;

/** A question on which actors take positions. */
export const issue = z
  .strictObject({
    id: recordId,
    question: localizedText,
    positions: z.array(
      z.strictObject({
        actors: z.array(reference("people")).min(1),
        stance: z.enum(stances),
        text: localizedText,
        evidence,
      }),
    ),
    background: localizedText.optional().meta({ description: "Markdown." }),
  })
  .meta({ id: "Issue", description: "A question, and who takes which position on it." });

export const event = z
  .strictObject({
    id: recordId,
    when: statedDate.meta({ description: "EDTF, or notStated." }),
    asPrinted: words.optional().meta({ description: "The date as the source prints it." }),
    kind: z.enum(["past", "scheduled", "target", "horizon", "analogy"]).optional(),
    title: localizedText,
    actors: z.array(reference("people")).optional(),
    organisations: z.array(reference("organisations")).optional(),
    evidence,
    handling: handlingMark.optional(),
    certainty: z.enum(["confirmed", "probable", "unresolved"]).optional(),
    description: localizedText.optional().meta({ description: "Markdown." }),
  })
  .meta({ id: "Event", description: "Something that happened, is planned or is aimed at." });

export const noteKinds = [
  "identity",
  "attribution",
  "translation",
  "date",
  "number",
  "conflation",
  "garbled",
  "omission",
  "orthography",
] as const;

/** An editor's note: what is unclear or doubtful in a source, said and not mended. */
export const note = z
  .strictObject({
    id: recordId,
    kind: z.enum(noteKinds).optional(),
    severity: z.enum(["low", "medium", "high"]).optional(),
    about: recordsByCollection.optional().meta({ description: "The records it concerns." }),
    passage: words.optional().meta({ description: "The passage of the source, as printed." }),
    text: localizedText,
    action: localizedText.optional().meta({ description: "What the editors did about it." }),
    status: z.enum(["open", "accepted", "resolved"]).optional(),
  })
  .meta({ id: "Note", description: "An editor's note." });
export type Note = z.infer<typeof note>;
