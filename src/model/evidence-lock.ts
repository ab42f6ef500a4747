import { z } from "zod";
import { recordId } from "./text.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: "expected a SHA-256 in hexadecimal" });
const offset = z.int().min(0).meta({ description: "In code points of the source's decoded text." });

/** What a quotation was proved against. */
const lockedSource = z.strictObject({
  sha256: sha256.meta({ description: "Of the bytes of the held file." }),
  folded: sha256.meta({
    description: "Of its text folded for comparison: the same where only the form has changed.",
  }),
  extractor: z
    .string()
    .regex(/^[a-z0-9./ -]{1,120}$/)
    .meta({ description: "What made the text of the bytes; offsets hold for it alone." }),
  length: offset,
});
export type LockedSource = z.infer<typeof lockedSource>;

const span = z.tuple([offset, offset]);

/** That a quotation stood in its source, and where. */
const proof = z
  .strictObject({
    source: recordId,
    start: offset,
    end: offset,
    sha256: sha256.meta({ description: "Of the quotation as the edition has it." }),
    folded: sha256.meta({ description: "Of the quotation folded for comparison." }),
    gaps: z.array(span).optional().meta({
      description: "What the editors' ellipses and brackets stand for.",
    }),
    fragment: z.literal(true).optional().meta({
      description: "It starts or ends in the midst of a sentence, as its record says.",
    }),
  })
  .refine(({ start, end }) => start < end, { error: "expected start before end" });
export type Proof = z.infer<typeof proof>;

/**
 * `evidence.lock.json` beside `edition.yaml`: what every quotation was proved against. With it an
 * edition is held to its proofs where the sources may not be present. It holds no text of them.
 */
export const evidenceLock = z
  .strictObject({
    lock: z.literal(1).meta({ description: "Version of this format." }),
    sources: z.record(recordId, lockedSource),
    quotations: z.record(recordId, proof),
  })
  .superRefine(({ sources, quotations }, context) => {
    for (const [id, { source, end }] of Object.entries(quotations)) {
      const length = Object.hasOwn(sources, source) ? sources[source]?.length : undefined;
      if (length !== undefined && end <= length) continue;
      const message =
        length === undefined ? `the lock has no source ${source}` : "lies behind the source's end";
      context.addIssue({ code: "custom", path: ["quotations", id], message });
    }
  })
  .meta({ id: "EvidenceLock", description: "What the quotations were proved against." });
export type EvidenceLock = z.infer<typeof evidenceLock>;
