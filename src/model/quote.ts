import { z } from "zod";
import { handlingMark } from "./handling.ts";
import { reference } from "./reference.ts";
import { edtfDate, statedDate } from "./scalars.ts";
import { languageTag, localizedText, recordId, renderings, words } from "./text.ts";

export const attributionModes = [
  "explicit",
  "contextual",
  "relayed",
  "joint",
  "report-text",
  "anonymous",
] as const;

/** The ladder of domain usage, lowest first; `contradicted` stands outside it. */
export const verificationRungs = [
  "unverified",
  "matches-held-source",
  "attribution-checked",
  "second-source",
  "primary-text",
  "recording-or-speaker",
  "contradicted",
] as const;

/** On which terms words were given (usage of the Associated Press, and the Chatham House Rule). */
export const recordStatuses = [
  "on-record",
  "background",
  "deep-background",
  "off-record",
  "embargoed",
  "chatham-house",
] as const;
export type RecordStatus = (typeof recordStatuses)[number];

export const quote = z
  .strictObject({
    id: recordId,
    text: words.meta({
      description: "The words, character for character as the source prints them.",
    }),
    language: languageTag.optional().meta({
      description: "Language of `text`; by default that of its source, then the primary language.",
    }),
    kind: z.enum(["full", "fragment", "block", "multi-speaker"]).optional(),
    speakers: z
      .union([z.literal("unattributed"), z.array(reference("people")).min(1)], {
        error: 'expected a list of ids of people, or the word "unattributed"',
      })
      .optional()
      .meta({ description: "Who said it, or `unattributed`. Not needed where `report` is given." }),
    report: reference("sources").optional().meta({
      description: "The report or document whose words these are.",
    }),
    source: reference("sources").meta({ description: "Where the editors read it." }),
    attribution: z.enum(attributionModes).optional().meta({
      description:
        "explicit: with a verb of saying. contextual: by the context. relayed: through another speaker. joint: several together. report-text: words of a document. anonymous: an unnamed voice.",
    }),
    attributionText: words.optional().meta({
      description: "The words of the source that attribute it, as printed.",
    }),
    saidOn: statedDate.optional().meta({ description: "When it was said, EDTF; or notStated." }),
    occasion: localizedText.optional().meta({ description: "Where and on what occasion." }),
    locator: localizedText
      .optional()
      .meta({ description: "The place in the source: page, paragraph, minute." }),
    originalLanguage: z
      .union([z.literal("unknown"), languageTag])
      .optional()
      .meta({ description: "The language in which it was first said or written; or unknown." }),
    renderings: renderings.optional(),
    recordStatus: z.enum(recordStatuses).optional().meta({
      description: "On which terms it was said; by default those of the edition.",
    }),
    handling: handlingMark.optional(),
    verification: z
      .array(
        z.strictObject({
          rung: z.enum(verificationRungs),
          by: words.optional(),
          date: edtfDate.optional(),
          method: words.optional(),
        }),
      )
      .optional()
      .meta({ description: "What people have checked; the highest rung is printed." }),
    completeness: z.enum(["complete", "truncated", "unknown"]).optional(),
    themes: z.array(reference("themes")).optional(),
    context: localizedText
      .optional()
      .meta({ description: "What a reader needs to know. Markdown." }),
  })
  .refine((record) => record.speakers !== undefined || record.report !== undefined, {
    error: 'expected speakers (ids of people, or the word "unattributed") or a report',
    path: ["speakers"],
    // Said also where other fields are wrong: everything is reported at once.
    when: ({ value }) => typeof value === "object" && value !== null,
  })
  .meta({ id: "Quote", description: "Somebody's words, verbatim." });
export type Quote = z.infer<typeof quote>;

/** The terms on which words were given: their own, else those of the edition. */
export function recordStatusOf(
  head: { readonly recordStatus?: RecordStatus | undefined },
  quote: Pick<Quote, "recordStatus">,
): RecordStatus | undefined {
  return quote.recordStatus ?? head.recordStatus;
}
