import { z } from "zod";
import { type OptionValue, option } from "./option.ts";
import { page } from "./paper.ts";
import { collectionNames } from "./reference.ts";
import { truth, wholeNumber } from "./scalars.ts";
import { languageTag, localizedText, recordId, words } from "./text.ts";
import { viewNames } from "./view-names.ts";

/** A name that a template can write behind `strings.`. */
const stringName = words.regex(/^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/, {
  error: 'expected letters, digits and hyphens, such as "why-it-matters"',
});

/** `templates/documents/<kind>/document.yaml` */
export const documentKindFile = z
  .strictObject({
    $schema: words.optional(),
    title: localizedText.meta({ description: "What this kind of document is called." }),
    view: z.enum(viewNames).meta({ description: "The built-in view that it draws on." }),
    needs: z.enum(collectionNames).optional().meta({
      description:
        "A collection without which there is nothing to print; the document is skipped then.",
    }),
    onRequest: truth.optional().meta({
      description: "Made only where it is asked for: by an edition, or on the command line.",
    }),
    budget: z
      .strictObject({ pages: wholeNumber(1) })
      .optional()
      .meta({ description: "At most so many pages." }),
    page: page.optional().meta({ description: "Its own page, where it is not the edition's." }),
    strings: z.record(languageTag, z.record(stringName, words)).optional().meta({
      description: "Its own fixed words by language: `strings.<name>` in its template.",
    }),
    options: z.record(recordId, option).optional().meta({
      description: "What an edition can choose: `options.<name>` in its template.",
    }),
  })
  .meta({ id: "DocumentKind" });

/** A kind of document, as a template folder declares it. */
export interface DocumentKind extends z.infer<typeof documentKindFile> {
  /** The name of its folder. */
  readonly id: string;
}

/** The values of a kind's options, each of them there: given, by default, or empty (null). */
export type Options = Readonly<Record<string, OptionValue>>;

/** A document that a pack holds, with its options resolved. */
export interface Part {
  readonly kind: DocumentKind;
  readonly options: Options;
}
