import type { Problem } from "../model/diagnostic.ts";
import type { EvidenceLock, LockedSource, Proof } from "../model/evidence-lock.ts";
import { fold } from "./fold.ts";
import { type HeldText, identityOf } from "./held-text.ts";
import {
  isPlaceOf,
  type Judgement,
  judge,
  lockedSourceOf,
  matchOf,
  type QuotationRecord,
  sourceStateOf,
} from "./judge.ts";
import { hashOf } from "./lock.ts";
import type { Match } from "./match.ts";
import { type Evidence, prove, type Standing } from "./prove.ts";

export interface LockUpdate {
  readonly lock: EvidenceLock;
  /** Ids of quotations. */
  readonly added: readonly string[];
  readonly refreshed: readonly string[];
  readonly accepted: readonly string[];
  readonly removed: readonly string[];
  /** How many proofs of the new lock hold, by the held texts that are at hand. */
  readonly holding: number;
  /** What the new lock still leaves wrong. */
  readonly problems: readonly Problem[];
}

/**
 * Adds proofs, and brings places and sources up to date. What a locked quotation says is replaced
 * only if `accept` has its id; and a source only if all that was proved against it still holds,
 * since else a proof would name places of a text that it has never been held against.
 */
export function* updateLock(
  evidence: Evidence & { readonly lock: EvidenceLock | undefined },
  accept: ReadonlySet<string>,
): Generator<void, LockUpdate> {
  const { quotations, held, lock } = evidence;
  const ids = new Set(quotations.map(({ id }) => id));
  const kept = Object.entries(lock?.quotations ?? {}).filter(([id]) => ids.has(id));
  const proofs = new Map<string, Proof>(kept);
  const sources = new Map<string, LockedSource>(Object.entries(lock?.sources ?? {}));
  const changes = { added: [] as string[], refreshed: [] as string[], accepted: [] as string[] };

  for (const [source, text] of held) {
    const judged: { quotation: QuotationRecord; judgement: Judgement }[] = [];
    for (const quotation of quotations.filter((record) => record.source === source)) {
      yield;
      judged.push({ quotation, judgement: judge(quotation, text, lock) });
    }
    if (isHeldBack(source, text, judged, accept, evidence)) continue;
    for (const { quotation, judgement } of judged) {
      const match = provable(judgement, accept.has(quotation.id));
      if (match === undefined) continue;
      const { proof, edited } = judgement;
      if (proof === undefined) changes.added.push(quotation.id);
      else if (edited) changes.accepted.push(quotation.id);
      else if (judgement.state !== "same" || !isPlaceOf(proof, match)) {
        changes.refreshed.push(quotation.id);
      }
      proofs.set(quotation.id, proofFrom(quotation, match));
    }
    sources.set(source, identityOf(text));
  }
  const used = new Set([...proofs.values()].map(({ source }) => source));
  const updated: EvidenceLock = {
    lock: 1,
    sources: Object.fromEntries([...sources].filter(([id]) => used.has(id))),
    quotations: Object.fromEntries(proofs),
  };
  const removed = Object.keys(lock?.quotations ?? {}).filter((id) => !ids.has(id));
  const { standings, problems } = yield* prove({ ...evidence, lock: updated });
  const holding = [...proofs.keys()].filter((id) => isHeld(standings.get(id))).length;
  return { lock: updated, ...changes, removed, holding, problems };
}

const isHeld = (standing: Standing | undefined): boolean =>
  standing === "proved" || standing === "locked";

/** Where a quotation may be locked at. */
function provable({ verdict, holds, edited }: Judgement, accepted: boolean): Match | undefined {
  return holds && (!edited || accepted) ? matchOf(verdict) : undefined;
}

/** Whether a source has changed, and something that was proved against it holds no longer. */
function isHeldBack(
  source: string,
  text: HeldText,
  judged: readonly { readonly quotation: QuotationRecord; readonly judgement: Judgement }[],
  accept: ReadonlySet<string>,
  { lock, quotations }: Evidence & { readonly lock: EvidenceLock | undefined },
): boolean {
  const state = sourceStateOf(text, lockedSourceOf(source, lock));
  if (state === "same" || state === "not-locked") return false;
  const failing = judged.some(
    ({ quotation, judgement }) =>
      judgement.proof?.source === source &&
      provable(judgement, accept.has(quotation.id)) === undefined,
  );
  // A quotation that now names another source keeps its proof from this one until it is accepted.
  const leaving = quotations.some(
    ({ id, source: now }) => now !== source && lock?.quotations[id]?.source === source,
  );
  return failing || leaving;
}

function proofFrom(
  { source, text }: QuotationRecord,
  { start, end, gaps, fragment }: Match,
): Proof {
  return {
    source,
    start,
    end,
    sha256: hashOf(text),
    folded: hashOf(fold(text)),
    ...(gaps.length > 0 ? { gaps: gaps.map(({ start, end }) => [start, end]) } : {}),
    ...(fragment ? { fragment: true as const } : {}),
  };
}
