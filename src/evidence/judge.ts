import type { EvidenceLock, LockedSource, Proof } from "../model/evidence-lock.ts";
import { type HeldText, identityOf } from "./held-text.ts";
import { hashOf } from "./lock.ts";
import { type Match, type MatchVerdict, matchQuotation, type Quotation } from "./match.ts";

/** A quotation of an edition, as far as its proof is concerned. */
export interface QuotationRecord extends Quotation {
  readonly id: string;
  readonly source: string;
}

/** How a held text relates to the one that the lock knows. */
export type SourceState = "same" | "form-changed" | "changed" | "not-locked";

export function sourceStateOf(held: HeldText, locked: LockedSource | undefined): SourceState {
  if (locked === undefined) return "not-locked";
  const now = identityOf(held);
  if (now.sha256 === locked.sha256 && now.extractor === locked.extractor) {
    // The same bytes read by the same extractor give the same text, or the lock is not ours.
    return now.folded === locked.folded && now.length === locked.length ? "same" : "changed";
  }
  return now.folded === locked.folded ? "form-changed" : "changed";
}

export interface Judgement {
  readonly verdict: MatchVerdict;
  readonly state: SourceState;
  /** The lock's proof of this quotation. */
  readonly proof: Proof | undefined;
  /** Whether the quotation is another than the one that was proved. */
  readonly edited: boolean;
  /** Whether the source bears the quotation out. */
  readonly holds: boolean;
}

/** Holds a quotation against the text of its source, with what the lock knows of both. */
export function judge(
  quotation: QuotationRecord,
  held: HeldText,
  lock: EvidenceLock | undefined,
): Judgement {
  const proof = proofOf(quotation.id, lock);
  const state = sourceStateOf(held, lockedSourceOf(quotation.source, lock));
  const edited = proof !== undefined && isEdited(quotation, proof);
  const verdict = matchQuotation(quotation, held.text);
  // A quotation that once stood in its source in the same form keeps its proof when another
  // edition of the source prints the words in another form: who quotes it has changed nothing.
  const kept = proof !== undefined && !edited;
  const holds =
    verdict.verdict === "exact" ||
    (kept && verdict.verdict === "form-differs") ||
    (kept && state === "form-changed" && ["cut", "ambiguous"].includes(verdict.verdict));
  return { verdict, state, proof, edited, holds };
}

/** Whether a quotation is not, to the last code point, what the lock holds a proof of. */
export function isEdited(quotation: QuotationRecord, proof: Proof): boolean {
  return proof.source !== quotation.source || proof.sha256 !== hashOf(quotation.text);
}

export function proofOf(id: string, lock: EvidenceLock | undefined): Proof | undefined {
  return lock !== undefined && Object.hasOwn(lock.quotations, id) ? lock.quotations[id] : undefined;
}

export function lockedSourceOf(
  id: string,
  lock: EvidenceLock | undefined,
): LockedSource | undefined {
  return lock !== undefined && Object.hasOwn(lock.sources, id) ? lock.sources[id] : undefined;
}

/** The place at which a quotation stands, where it stands at one. */
export function matchOf(verdict: MatchVerdict): Match | undefined {
  return verdict.verdict === "exact" || verdict.verdict === "form-differs"
    ? verdict.match
    : undefined;
}

/** Whether a proof names this place. */
export function isPlaceOf(proof: Proof, match: Match): boolean {
  const gaps = match.gaps.map(({ start, end }) => [start, end]);
  return (
    proof.start === match.start &&
    proof.end === match.end &&
    (proof.fragment ?? false) === match.fragment &&
    JSON.stringify(proof.gaps ?? []) === JSON.stringify(gaps)
  );
}
