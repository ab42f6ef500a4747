import type { Edition } from "../model/edition.ts";
import { applyTerms } from "./apply-terms.ts";
import { termsOf } from "./terms.ts";
import type { Labels, Redacted } from "./types.ts";

export type { Labels, Redacted } from "./types.ts";

/**
 * Replaces every protected voice. Applied once, between check and plan: whatever is made after
 * it is made of what it returns. Pure.
 */
export function redact(edition: Edition, labels: Labels): Redacted {
  const redacted = applyTerms(edition, termsOf(edition), labels);
  // It names records by the ids of the data, those of the edition before too. What it says comes
  // out where editions are compared.
  const { changes: _, ...head } = redacted.edition.head;
  return { ...redacted, edition: { ...redacted.edition, head } };
}
