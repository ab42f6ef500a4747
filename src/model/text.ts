import { z } from "zod";

/** A BCP 47 tag, as far as editions use them: language, script, region, variants. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$/, {
    error: 'expected a BCP 47 language tag such as "en", "en-GB" or "zh-Hans"',
  })
  .meta({ description: "BCP 47 language tag.", examples: ["en", "zh-Hans"] });

/** Lower-case words joined by hyphens. Ids end up in file names and anchors. */
export const recordId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'expected lower-case letters and digits joined by hyphens, such as "chip-controls"',
  })
  .max(80, { error: "expected at most 80 characters" })
  .meta({ description: "Lower-case words joined by hyphens, unique in its collection." });

/** A string that says something to whoever reads it. It is kept exactly as written. */
export const words = z
  .string()
  .refine((text) => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text), {
    error: "expected text, not only space",
  });

/** How a text came to be in its language. */
export const renderingStatus = z
  .enum([
    "source",
    "translation",
    "back-translation",
    "interpretation",
    "machine",
    "adapted",
    "abridged",
  ])
  .meta({ description: "How this text came to be in this language." });

/** What a translation was made of: so much of a SHA-256 that a changed original is noticed. */
const originalHash = z.string().regex(/^[0-9a-f]{12,64}$/, {
  error: "expected the first 12 or more hexadecimal digits of a SHA-256",
});

/** A text in one language together with where it came from. */
export const rendering = z
  .strictObject({
    text: words,
    status: renderingStatus,
    from: languageTag.optional().meta({ description: "The language it was made from." }),
    of: originalHash.optional().meta({
      description:
        "The text it was made from: the first 12 or more digits of its SHA-256. When that changes, check says so.",
    }),
    by: words.optional().meta({ description: "Who made it." }),
    reviewedBy: words.optional().meta({ description: "Who has reviewed it." }),
    note: words.optional(),
  })
  .meta({ id: "Rendering", description: "A text with its provenance." });
export type Rendering = z.infer<typeof rendering>;

/**
 * The edition's own prose: a plain string stands in the primary language, a
 * map gives it by language tag.
 */
export const localizedText = z
  .union(
    [
      words,
      z
        .record(languageTag, z.union([words, rendering]))
        .refine((texts) => Object.keys(texts).length > 0, { error: "expected at least one text" }),
    ],
    { error: "expected text, or a map of texts by language tag" },
  )
  .meta({
    id: "LocalizedText",
    description: "Text in the primary language, or a map of texts by BCP 47 tag.",
  });
export type LocalizedText = z.infer<typeof localizedText>;

/** Renderings of somebody else's words: a status is never assumed here. */
export const renderings = z
  .record(languageTag, rendering)
  .meta({ id: "Renderings", description: "The words in other languages, each with its status." });
