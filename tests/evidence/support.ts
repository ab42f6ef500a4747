import { type HeldText, readHeldText } from "../../src/evidence/held-text.ts";
import type { QuotationRecord } from "../../src/evidence/judge.ts";
import { type Evidence, prove } from "../../src/evidence/prove.ts";
import { updateLock } from "../../src/evidence/update-lock.ts";
import type { EvidenceLock } from "../../src/model/evidence-lock.ts";

/** A held text made of what a file has. */
export async function hold(text: string | Uint8Array, file = "texts/note.txt"): Promise<HeldText> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const { value } = await readHeldText(file, bytes);
  if (value === undefined) throw new Error(`${file} could not be read`);
  return value;
}

export const quotationOf = (
  text: string,
  given: Partial<QuotationRecord> = {},
): QuotationRecord => ({ id: "said", source: "note", text, ...given });

export interface Given {
  readonly quotations: readonly QuotationRecord[];
  /** The text of the source `note`; none where it is not at hand. */
  readonly held?: HeldText | undefined;
  readonly lock?: EvidenceLock | undefined;
}

const evidenceOf = ({ quotations, held, lock }: Given) =>
  ({
    quotations,
    held: new Map(held === undefined ? [] : [["note", held]]),
    lock,
    lockFile: "evidence.lock.json",
  }) satisfies Evidence;

/** The rules that are broken, and how each quotation stands. */
export function proveIt(given: Given) {
  const { standings, problems } = atOnce(prove(evidenceOf(given)));
  return { problems, rules: problems.map(({ rule }) => rule), standing: standings.get("said") };
}

export function update(given: Given, accept: readonly string[] = []) {
  return atOnce(updateLock(evidenceOf(given), new Set(accept)));
}

/** The lock of quotations that stand in a text. */
export function lockOf(held: HeldText, ...quotations: QuotationRecord[]): EvidenceLock {
  return update({ quotations, held }).lock;
}

/** Takes all steps of long work without a pause. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
