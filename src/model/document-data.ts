import { z } from "zod";
import { recordId } from "./text.ts";

/** The name under which a PDF carries its own data. */
export const documentDataName = "briefwright.json";

/**
 * What a PDF carries of its own data: everything that the document says, as it was worded,
 * and the order in which it says it. A lone file can be held to it.
 */
export const documentData = z
  .strictObject({
    briefwright: z.literal(1).meta({ description: "Version of this format." }),
    edition: recordId,
    document: recordId,
    language: z.string(),
    profile: z.enum(["draft", "release"]),
    /** The complete view, of which this much is needed to verify a PDF: see the reference of views. */
    view: z.looseObject({
      frame: z.looseObject({
        language: z.string(),
        title: z.string(),
        margins: z.looseObject({ handling: z.string() }),
      }),
    }),
    /** Every text of the document in reading order, with the record that it belongs to. */
    texts: z.array(z.strictObject({ text: z.string(), record: z.string().optional() })),
  })
  .meta({ id: "DocumentData", description: "The data that a PDF of Briefwright carries." });
export type DocumentData = z.infer<typeof documentData>;
