import { z } from "zod";
import { words } from "./text.ts";

/**
 * `templates/ejected.lock.json`: which built-in template each ejected file was copied from. With
 * it a later version can say that the built-in one has changed since.
 */
export const ejectedLock = z
  .strictObject({
    // As it is read, where every scalar is the string that was written.
    lock: z.literal("1", { error: "expected 1, the version of this format" }),
    templates: z.record(
      z.string().meta({ description: "The path of the file below templates/." }),
      z.strictObject({
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, { error: "expected a SHA-256 in hexadecimal" })
          .meta({ description: "Of the built-in file." }),
        version: words.meta({ description: "Of the Briefwright that it came with." }),
      }),
    ),
  })
  .meta({ id: "EjectedLock", description: "What the ejected templates were copied from." });

/** By the path of a file below templates/. */
export type Ejections = Readonly<
  Record<string, { readonly sha256: string; readonly version: string }>
>;
