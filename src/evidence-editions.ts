import { unknownEditions } from "./asked-editions.ts";
import { startDeadline } from "./deadline.ts";
import type { EditionsOptions } from "./editions.ts";
import { updateLock } from "./evidence/update-lock.ts";
import { exitCodeOf, judge } from "./judge.ts";
import { loadEdition } from "./load/edition.ts";
import { findWorkspace } from "./load/workspace.ts";
import { addAll } from "./model/add-all.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import { limitsOf } from "./model/limits.ts";
import { hintFor } from "./model/nearest.ts";
import { inSteps } from "./model/pause.ts";
import type { PrivateString } from "./model/private-string.ts";
import { openEvidence } from "./proof.ts";
import { concealing, secretsOfRaw } from "./protection.ts";
import { writeLock } from "./write-lock.ts";

export interface EvidenceOptions extends EditionsOptions {
  /** Ids of quotations whose locked words may be replaced by those of the data. */
  readonly accept?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface EvidenceReport {
  readonly editions: readonly ProvenEdition[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

export interface ProvenEdition {
  readonly id: string;
  /** The lock's file; absent where there was nothing to write. */
  readonly lock?: string;
  /** How many quotations have a proof in the lock that holds, and how many there are. */
  readonly proofs: number;
  readonly quotations: number;
  /** Ids of quotations. */
  readonly added: readonly string[];
  readonly refreshed: readonly string[];
  readonly accepted: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Proves the quotations of editions against held texts and writes the locks.
 * What has been proved once is replaced for the quotations of `accept` alone.
 */
export async function evidence(options: EvidenceOptions): Promise<EvidenceReport> {
  const found = await findWorkspace(options.cwd);
  const workspace = found.value;
  const problems: Problem[] = [...found.problems];
  const editions: ProvenEdition[] = [];
  if (workspace) addAll(problems, unknownEditions(workspace, options.editions));
  const ids = workspace?.editions.filter((id) => options.editions?.includes(id) ?? true) ?? [];
  const known = new Set<string>();
  const knownSources = new Set<string>();
  const looked: { readonly id: string; readonly secrets: readonly PrivateString[] }[] = [];
  const deadline = startDeadline(options.signal);
  const limits = limitsOf(workspace?.settings ?? {});
  deadline.set(limits.runSeconds);
  const { pause } = deadline;
  try {
    for (const id of workspace ? ids : []) {
      await pause();
      const { root = "", settings } = workspace ?? {};
      const raw = await loadEdition(
        root,
        id,
        { primaryLanguage: settings?.primaryLanguage },
        { limits, pause },
      );
      addAll(problems, raw.problems);
      const secrets = await secretsOfRaw(root, id, raw.value);
      looked.push({ id, secrets });
      if (!raw.value) continue;
      const opened = await openEvidence(
        root,
        raw.value,
        {
          cwd: options.cwd,
          sources: options.sources ?? {},
        },
        { limits, pause },
      );
      addAll(problems, opened.problems);
      for (const quotation of opened.evidence.quotations) known.add(quotation.id);
      for (const source of opened.sources) knownSources.add(source);
      const { lock } = opened.evidence;
      // A lock that cannot be relied on is never written over: it may hold the only proofs.
      if (lock === "invalid") continue;
      const update = await inSteps(
        updateLock({ ...opened.evidence, lock }, new Set(options.accept)),
        pause,
      );
      addAll(problems, update.problems);
      const worth = Object.keys(update.lock.quotations).length > 0 || lock !== undefined;
      const kept = opened.names.write(update.lock);
      const obstacle = worth && (await writeLock(root, id, kept, opened.files[0]?.sha256));
      if (obstacle) {
        problems.push(obstacle);
        continue;
      }
      const conceal = concealing([{ id, secrets }]).text;
      const [added, refreshed, accepted, removed] = [
        update.added,
        update.refreshed,
        update.accepted,
        update.removed,
      ].map((ids) => ids.map(conceal)) as [string[], string[], string[], string[]];
      editions.push({
        id,
        ...(worth && { lock: opened.evidence.lockFile }),
        proofs: update.holding,
        quotations: opened.evidence.quotations.length,
        ...{ added, refreshed, accepted, removed },
      });
    }
  } catch (error) {
    if (!deadline.isReason(error)) throw error;
    problems.push(deadline.problem("not every quotation is proved"));
  } finally {
    deadline.stop();
  }
  addAll(problems, unknown("quotation", options.accept ?? [], [...known]));
  addAll(problems, unknown("source", Object.keys(options.sources ?? {}), [...knownSources]));
  const diagnostics = concealing(looked).diagnostics(
    judge(problems, "draft", workspace?.settings.rules ?? {}),
  );
  return { editions, diagnostics, exitCode: exitCodeOf(diagnostics) };
}

/** What the command line names, and no edition has. */
function unknown(
  what: "quotation" | "source",
  named: readonly string[],
  known: readonly string[],
): Problem[] {
  return named
    .filter((id) => !known.includes(id))
    .map((id) => ({
      rule: "invalid-usage",
      message: `There is no ${what} “${id}”${what === "quotation" ? " to accept" : ""}.`,
      hint: hintFor(id, known, `The ${what}s are`),
    }));
}
