import { z } from "zod";
import { reference } from "./reference.ts";
import { edtfDate, truth } from "./scalars.ts";
import { localizedText, recordId, words } from "./text.ts";

export const organisation = z
  .strictObject({
    id: recordId,
    name: localizedText,
    shortName: localizedText
      .optional()
      .meta({ description: "An abbreviation in use, such as CSET." }),
    asPrinted: words.optional().meta({ description: "The name as the source prints it." }),
    kind: words.optional(),
    parent: reference("organisations").optional(),
    description: localizedText.optional().meta({ description: "Markdown." }),
  })
  .meta({ id: "Organisation" });
export type Organisation = z.infer<typeof organisation>;

export const person = z
  .strictObject({
    id: recordId,
    name: localizedText.meta({ description: "The name as this edition writes it, by language." }),
    asPrinted: words.optional().meta({ description: "The name as the source prints it." }),
    nameOrder: z.enum(["given-family", "family-given", "mononym", "patronymic"]).optional(),
    sortKey: localizedText
      .optional()
      .meta({ description: "What to sort by, where it is not the name." }),
    roles: z
      .array(
        z.strictObject({
          title: localizedText,
          organisation: reference("organisations").optional(),
          from: edtfDate.optional(),
          to: edtfDate.optional(),
          asPrinted: words.optional(),
        }),
      )
      .optional()
      .meta({ description: "Posts, the leading one first." }),
    interests: localizedText.optional().meta({
      description: "Declared interests that a reader should know of.",
    }),
    identity: z.enum(["confirmed", "probable", "unresolved"]).optional(),
    biography: localizedText.optional().meta({ description: "Markdown." }),
    withheld: truth.optional().meta({
      description: "True for somebody whose name must appear nowhere.",
    }),
    publicLabel: localizedText.optional().meta({
      description:
        "What stands in place of the name where it is withheld, such as “a senior official of a trade ministry”.",
    }),
    aliases: z.array(words).optional().meta({
      description: "Other names of somebody withheld, to be looked for in the outputs.",
    }),
  })
  .meta({ id: "Person", description: "Somebody who is quoted, writes or acts." });
export type Person = z.infer<typeof person>;
