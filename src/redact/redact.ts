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
  return applyTerms(edition, termsOf(edition), labels);
}
