import type { Place, Problem } from "../model/diagnostic.ts";
import type { EvidenceLock } from "../model/evidence-lock.ts";
import { occurrences } from "./attribution.ts";
import type { HeldText } from "./held-text.ts";
import {
  isEdited,
  isPlaceOf,
  judge,
  lockedSourceOf,
  matchOf,
  proofOf,
  type QuotationRecord,
  sourceStateOf,
} from "./judge.ts";
import { editedTrouble, placeIn, type Trouble, troubleOf } from "./problems.ts";

export interface Evidence {
  readonly quotations: readonly QuotationRecord[];
  /** Held texts by the id of their source; one that is not at hand is missing. */
  readonly held: ReadonlyMap<string, HeldText>;
  /** `invalid` where there is one that cannot be relied on: that has been reported. */
  readonly lock: EvidenceLock | "invalid" | undefined;
  /** The lock's file, as people know it. */
  readonly lockFile: string;
  /** Where a field of a quotation stands in the data. */
  readonly placeOf?: (quotation: string, field: "text" | "attributionText") => Place | undefined;
}

/**
 * proved: it stands in the held text. locked: the text is not at hand, and it is what was proved.
 * unproved: anything else.
 */
export type Standing = "proved" | "locked" | "unproved";

export interface Proven {
  /** By the id of the quotation. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly problems: readonly Problem[];
}

interface Finding {
  readonly standing: Standing;
  readonly trouble?: Trouble | undefined;
}

/** Proves every quotation against the text of its source, or holds it to the lock without one. */
export function* prove(evidence: Evidence): Generator<void, Proven> {
  const { quotations, held, lockFile } = evidence;
  const lock = evidence.lock === "invalid" ? undefined : evidence.lock;
  const standings = new Map<string, Standing>();
  const problems: Problem[] = [...sourceProblems(held, lock)];
  for (const quotation of quotations) {
    yield;
    const text = held.get(quotation.source);
    const { standing, trouble } =
      text === undefined
        ? findByLock(quotation, lock)
        : findInText(quotation, text, lock, lockFile);
    standings.set(quotation.id, standing);
    // Where the lock as a whole is worth nothing, that is the one thing to say.
    const told = trouble?.rule === "proof-missing" && evidence.lock === "invalid";
    if (trouble !== undefined && !told) problems.push(about(evidence, quotation, "text", trouble));
    const attribution = text === undefined ? undefined : attributionTrouble(quotation, text);
    if (attribution !== undefined) {
      problems.push(about(evidence, quotation, "attributionText", attribution));
    }
  }
  const known = new Set(quotations.map(({ id }) => id));
  for (const id of Object.keys(lock?.quotations ?? {})) {
    if (!known.has(id)) problems.push(unknownQuotation(id, lockFile));
  }
  return { standings, problems };
}

function findInText(
  quotation: QuotationRecord,
  held: HeldText,
  lock: EvidenceLock | undefined,
  lockFile: string,
): Finding {
  const judgement = judge(quotation, held, lock);
  const { verdict, state, proof, edited, holds } = judgement;
  if (!holds) return { standing: "unproved", trouble: troubleOf(judgement, quotation, held) };
  if (proof === undefined) return { standing: "proved", trouble: proofMissing(true) };
  if (edited) {
    const trouble = editedTrouble(quotation, proof, { held, judgement });
    return { standing: "unproved", trouble };
  }
  const match = matchOf(verdict);
  if (state !== "same" || (match !== undefined && isPlaceOf(proof, match))) {
    return { standing: "proved" };
  }
  const trouble: Trouble = {
    rule: "lock-invalid",
    message: `expected the place of the quotation, ${placeIn(held, match ?? proof)}; ${lockFile} has ${proof.start}–${proof.end}`,
    hint: "Restore the lock from version control, or correct it: briefwright evidence.",
  };
  return { standing: "unproved", trouble };
}

function findByLock(quotation: QuotationRecord, lock: EvidenceLock | undefined): Finding {
  const proof = proofOf(quotation.id, lock);
  if (proof === undefined) return { standing: "unproved", trouble: proofMissing(false) };
  if (isEdited(quotation, proof)) {
    return { standing: "unproved", trouble: editedTrouble(quotation, proof, undefined) };
  }
  if (proof.fragment && quotation.kind !== "fragment") {
    const trouble: Trouble = {
      rule: "quotation-cut",
      message: `expected kind: fragment, as which the quotation was proved; found kind: ${quotation.kind ?? "not given"}`,
      hint: "Say kind: fragment, or quote the whole sentence and prove it again.",
    };
    return { standing: "unproved", trouble };
  }
  return { standing: "locked" };
}

function* sourceProblems(
  held: ReadonlyMap<string, HeldText>,
  lock: EvidenceLock | undefined,
): Iterable<Problem> {
  for (const [id, text] of held) {
    const state = sourceStateOf(text, lockedSourceOf(id, lock));
    if (state === "same" || state === "not-locked") continue;
    const inForm = state === "form-changed";
    yield {
      rule: inForm ? "source-form-changed" : "source-changed",
      message: inForm
        ? "the held text is another than the one of the lock, but in form alone: the proofs hold"
        : "expected the held text that the quotations were proved against; its words have changed",
      hint: "Look at what has changed, and bring the lock up to date: briefwright evidence.",
      place: { file: text.file },
      record: `sources/${id}`,
    };
  }
}

function attributionTrouble(quotation: QuotationRecord, held: HeldText): Trouble | undefined {
  const { attributionText } = quotation;
  if (attributionText === undefined) return undefined;
  if (occurrences(attributionText, held.text).length > 0) return undefined;
  return {
    rule: "attribution-not-in-source",
    message: `expected words of the source; ${held.file} does not have “${attributionText}”`,
    hint: "Give the words that attribute the quotation as the source prints them.",
  };
}

const proofMissing = (atHand: boolean): Trouble => ({
  rule: "proof-missing",
  message: atHand
    ? "expected a proof in the lock; the quotation stands in its source, and nothing holds it there"
    : "expected a proof; neither the source's text is at hand nor does the lock have the quotation",
  hint: "With the source's text in texts/: briefwright evidence.",
});

const unknownQuotation = (id: string, file: string): Problem => ({
  rule: "proof-for-unknown-quotation",
  message: `expected a quotation of the edition; the lock has a proof of ${id}`,
  hint: "If the quotation was removed on purpose: briefwright evidence takes its proof out.",
  place: { file },
  record: `quotes/${id}`,
});

function about(
  { placeOf }: Evidence,
  { id }: QuotationRecord,
  field: "text" | "attributionText",
  trouble: Trouble,
): Problem {
  const place = placeOf?.(id, field);
  return { ...trouble, ...(place === undefined ? {} : { place }), record: `quotes/${id}` };
}
