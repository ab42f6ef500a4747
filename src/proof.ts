import { join } from "node:path";
import type { HeldText } from "./evidence/held-text.ts";
import { readHeldText } from "./evidence/held-text.ts";
import type { QuotationRecord } from "./evidence/judge.ts";
import { lockFileName, parseLock } from "./evidence/lock.ts";
import { type Evidence, prove } from "./evidence/prove.ts";
import { partUnreadTexts } from "./evidence/unread-texts.ts";
import { readHeldFiles } from "./load/held-texts.ts";
import { readTextFile } from "./load/read-file.ts";
import { addAll } from "./model/add-all.ts";
import type { Problem } from "./model/diagnostic.ts";
import type { Limits } from "./model/limits.ts";
import { inSteps, type Pause } from "./model/pause.ts";
import type { InputFile, RawEdition } from "./model/workspace.ts";
import { type LockNames, lockNames } from "./redact/lock-names.ts";

/** Texts held elsewhere: paths by the id of their source, relative to `cwd`. */
export interface HeldElsewhere {
  readonly cwd: string;
  readonly sources: Readonly<Record<string, string>>;
}

export interface OpenedEvidence {
  readonly evidence: Evidence;
  /** Ids of the edition's sources. */
  readonly sources: readonly string[];
  /** Under which names the lock keeps protected quotations. */
  readonly names: LockNames;
  /** The lock, where there is one: it decides what is printed. Held texts do not. */
  readonly files: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/** Within what quotations are proved. */
interface ProofMeans {
  readonly limits: Limits;
  readonly pause: Pause;
}

/** Reads what an edition's quotations can be held against: held texts and the lock. */
export async function openEvidence(
  root: string,
  raw: RawEdition,
  elsewhere: HeldElsewhere,
  { limits, pause }: ProofMeans,
): Promise<OpenedEvidence> {
  const lockFile = `data/${raw.id}/${lockFileName}`;
  const { files, problems: found } = await readHeldFiles(
    root,
    raw.id,
    elsewhere.sources,
    elsewhere.cwd,
    limits,
  );
  const problems: Problem[] = [...found];
  const held = new Map<string, HeldText>();
  const sources = raw.collections.sources.flatMap(({ value }) => fieldOf(value, "id") ?? []);
  const { read, problems: unread } = partUnreadTexts(files, sources, (source) =>
    Object.hasOwn(elsewhere.sources, source),
  );
  addAll(problems, unread);
  for (const { source, file, bytes } of read) {
    await pause();
    const text = await readHeldText(file, bytes);
    addAll(problems, text.problems);
    if (text.value) held.set(source, text.value);
  }
  const lock = await readTextFile(root, join(root, lockFile), lockFile);
  const isMissing = lock.problems.some(({ rule }) => rule === "file-missing");
  if (!isMissing) addAll(problems, lock.problems);
  const parsed = lock.value && parseLock(lockFile, lock.value.text);
  const names = lockNames(raw);
  addAll(problems, parsed?.problems ?? []);
  return {
    evidence: {
      quotations: quotationsOf(raw).filter(({ id }) => !names.unprinted.has(id)),
      held,
      lock: isMissing ? undefined : parsed?.value ? names.read(parsed.value) : "invalid",
      lockFile,
      placeOf: (id, field) =>
        raw.collections.quotes.find(({ value }) => fieldOf(value, "id") === id)?.locate([field]),
    },
    sources,
    names,
    files: lock.value ? [{ file: lockFile, sha256: lock.value.sha256 }] : [],
    problems,
  };
}

/** Ids of the quotations that stand in their source, or are what once was proved. */
export async function provedQuotations(
  { evidence }: OpenedEvidence,
  pause: Pause,
): Promise<{ readonly proved: ReadonlySet<string>; readonly problems: readonly Problem[] }> {
  const { standings, problems } = await inSteps(prove(evidence), pause);
  const proved = [...standings].filter(([, standing]) => standing !== "unproved");
  return { proved: new Set(proved.map(([id]) => id)), problems };
}

/** The quotations as far as they have a shape; what lacks one, the check names. */
function quotationsOf(raw: RawEdition): QuotationRecord[] {
  return raw.collections.quotes.flatMap(({ value }) => {
    const [id, source, text] = ["id", "source", "text"].map((field) => fieldOf(value, field));
    if (id === undefined || source === undefined || text === undefined) return [];
    const kind = fieldOf(value, "kind");
    const attributionText = fieldOf(value, "attributionText");
    return [{ id, source, text, kind, attributionText }];
  });
}

function fieldOf(record: unknown, field: string): string | undefined {
  if (typeof record !== "object" || record === null || !Object.hasOwn(record, field)) return;
  const value: unknown = Reflect.get(record, field);
  return typeof value === "string" ? value : undefined;
}
