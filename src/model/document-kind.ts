import { z } from "zod";
import { collectionNames } from "./reference.ts";
import { truth, wholeNumber } from "./scalars.ts";
import { localizedText, recordId, words } from "./text.ts";
import { viewNames } from "./view-names.ts";

const option = z.strictObject({
  description: words,
  choices: z.array(words).min(2),
  default: words,
});

/** `templates/documents/<kind>/document.yaml` */
export const documentKindFile = z
  .strictObject({
    $schema: words.optional(),
    title: localizedText.meta({ description: "What this kind of document is called." }),
    view: z.enum(viewNames).meta({ description: "The built-in view that it draws on." }),
    needs: z
      .enum([...collectionNames, "predecessor"])
      .optional()
      .meta({
        description:
          "A collection without which there is nothing to print, or predecessor; the document is skipped then.",
      }),
    onRequest: truth.optional().meta({
      description: "Made only where it is asked for: by an edition, or on the command line.",
    }),
    budget: z
      .strictObject({ pages: wholeNumber(1) })
      .optional()
      .meta({ description: "At most so many pages." }),
    options: z.record(recordId, option).optional(),
  })
  .meta({ id: "DocumentKind" });

/** A kind of document, as a template folder declares it. */
export interface DocumentKind extends z.infer<typeof documentKindFile> {
  /** The name of its folder. */
  readonly id: string;
}

/** A document that a pack holds, with its options resolved. */
export interface Part {
  readonly kind: DocumentKind;
  readonly options: Readonly<Record<string, string>>;
}
