import { z } from "zod";
import { handlingMark } from "./handling.ts";
import { recordsByCollection, reference } from "./reference.ts";
import { edtfDate, notStated, wholeNumber } from "./scalars.ts";
import { localizedText, recordId } from "./text.ts";

const assessment = z.strictObject({
  likelihood: wholeNumber(1).meta({ description: "Column of the risk scale, from 1." }),
  impact: wholeNumber(1).meta({ description: "Row of the risk scale, from 1." }),
  by: localizedText.optional().meta({ description: "Who has assessed it." }),
  basis: localizedText.optional().meta({ description: "On what grounds." }),
  date: edtfDate.optional(),
});

export const riskStatuses = ["open", "mitigating", "watch", "closed", "materialised"] as const;

export const risk = z
  .strictObject({
    id: recordId,
    title: localizedText,
    category: reference("riskCategories").optional(),
    bearer: z.union([notStated, localizedText]).optional().meta({
      description: "To whom it is a risk; or notStated.",
    }),
    cause: localizedText.optional(),
    event: localizedText.optional(),
    consequence: localizedText.optional(),
    description: localizedText.optional().meta({ description: "Markdown." }),
    explicitness: z.enum(["explicit", "implied", "editor-added"]).optional().meta({
      description: "explicit: named as a risk. implied: described as a danger. editor-added: ours.",
    }),
    saidBy: z
      .union([z.literal("unattributed"), z.array(reference("people"))], {
        error: 'expected a list of ids of people, or the word "unattributed"',
      })
      .optional()
      .meta({ description: "On whose word; `unattributed` where the source names nobody." }),
    report: reference("sources").optional().meta({ description: "The report that names it." }),
    evidence: recordsByCollection.optional(),
    assessment: assessment
      .optional()
      .meta({ description: "Left out where nobody has assessed it." }),
    residual: assessment.optional().meta({ description: "What remains after the response." }),
    proximity: z
      .enum(["within-3-months", "within-12-months", "1-to-3-years", "beyond-3-years"])
      .optional(),
    trend: z.enum(["rising", "stable", "falling", "new"]).optional(),
    response: z.enum(["tolerate", "treat", "transfer", "terminate"]).optional(),
    mitigations: z
      .array(
        z.strictObject({
          text: localizedText,
          owner: localizedText.optional(),
          due: edtfDate.optional(),
        }),
      )
      .optional(),
    handling: handlingMark.optional(),
    owner: localizedText.optional(),
    status: z.enum(riskStatuses).optional(),
    indicators: z.array(localizedText).optional(),
  })
  .meta({ id: "Risk", description: "Something that may happen, and to whom it would matter." });
export type Risk = z.infer<typeof risk>;
