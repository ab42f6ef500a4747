import { z } from "zod";
import { handlingMark } from "./handling.ts";
import { reference } from "./reference.ts";
import { edtfDate, notStated, statedDate } from "./scalars.ts";
import { languageTag, localizedText, recordId, words } from "./text.ts";

export const sourceKinds = [
  "report",
  "article",
  "essay-collection",
  "interview",
  "speech",
  "hearing",
  "statute",
  "dataset",
  "web-page",
  "social-post",
  "event",
  "policy-document",
] as const;

export const source = z
  .strictObject({
    id: recordId,
    title: localizedText.meta({
      description: "The title; a description of ours where `titleStatus` is `supplied`.",
    }),
    titleStatus: z.enum(["as-printed", "as-cited", "supplied"]).optional().meta({
      description:
        "as-printed: stands on the source. as-cited: as another source gives it. supplied: it has none, the editors describe it; printed in square brackets.",
    }),
    titleLanguage: languageTag.optional().meta({
      description: "The language of the title as printed; the others are translations.",
    }),
    kind: z.enum(sourceKinds).optional(),
    role: z
      .enum(["primary-held", "secondary-held", "seen-only-through", "mentioned"])
      .optional()
      .meta({
        description: "How the editors have it. `seen-only-through` needs `seenThrough`.",
      }),
    seenThrough: reference("sources").optional().meta({
      description: "The source through which this one is known.",
    }),
    creators: z
      .union([notStated, z.array(reference("people"))])
      .optional()
      .meta({ description: "Authors, as ids of people; or notStated." }),
    creatorsAsPrinted: words
      .optional()
      .meta({ description: "The authors as the source words them." }),
    publisher: z.union([notStated, reference("organisations")]).optional(),
    outlet: z.union([notStated, localizedText]).optional().meta({
      description: "The paper, site or series it appeared in.",
    }),
    issued: statedDate.optional().meta({ description: "Date of publication, EDTF; or notStated." }),
    held: statedDate.optional().meta({
      description: "When a speech, hearing or seminar took place, EDTF; or notStated.",
    }),
    accessed: edtfDate.optional(),
    rendered: words.optional().meta({
      description:
        "A time stamp printed on the page itself, as printed; not a date of publication.",
    }),
    language: languageTag.optional(),
    url: z.url({ protocol: /^https?$/, error: "expected an http or https address" }).optional(),
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, { error: "expected a DOI such as 10.1000/182" })
      .optional(),
    identifier: words.optional(),
    pages: words.optional(),
    reliability: z.enum(["A", "B", "C", "D", "E", "F"]).optional().meta({
      description: "Admiralty grade of the source; judged apart from credibility.",
    }),
    credibility: z.enum(["1", "2", "3", "4", "5", "6"]).optional(),
    handling: handlingMark.optional(),
    rights: localizedText.optional(),
    description: localizedText.optional().meta({ description: "What it is. Markdown." }),
  })
  .meta({ id: "Source", description: "Something that was read, heard or seen." });
export type Source = z.infer<typeof source>;
