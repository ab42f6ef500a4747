import { type CheckContext, checkEdition } from "./check.ts";
import type { Outcome, Problem } from "./model/diagnostic.ts";
import type { Edition } from "./model/edition.ts";
import type { Limits } from "./model/limits.ts";
import type { Pause } from "./model/pause.ts";
import type { InputFile, RawEdition } from "./model/workspace.ts";
import { overLimits } from "./over-limits.ts";
import { type HeldElsewhere, openEvidence, provedQuotations } from "./proof.ts";

/** An edition that was read, checked and held to its evidence. Nothing in it is redacted. */
export interface ReadEdition {
  readonly raw: RawEdition;
  /** Absent where its data has faults. */
  readonly edition: Edition | undefined;
  /** The lock, where there is one. */
  readonly lock: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/** @param held where its quotations are proved; without it nobody asks */
export async function readEdition(
  root: string,
  { value: raw, problems }: Outcome<RawEdition>,
  context: CheckContext,
  held: HeldElsewhere | undefined,
  limits: Limits,
  pause: Pause,
): Promise<ReadEdition | undefined> {
  await pause();
  if (!raw) return undefined;
  const surplus = overLimits(raw, limits);
  if (surplus.length > 0) {
    return { raw, edition: undefined, lock: [], problems: [...problems, ...surplus] };
  }
  const evidence = held && (await openEvidence(root, raw, held, { limits, pause }));
  const proofs = evidence && (await provedQuotations(evidence, pause));
  await pause();
  const checked = checkEdition(raw, { ...context, ...(proofs && { proved: proofs.proved }) });
  return {
    raw,
    edition: checked.value,
    lock: evidence?.files ?? [],
    problems: [
      ...problems,
      ...(evidence?.problems ?? []),
      ...(proofs?.problems ?? []),
      ...checked.problems,
    ],
  };
}
