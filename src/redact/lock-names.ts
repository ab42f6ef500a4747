import { createHash } from "node:crypto";
import type { EvidenceLock } from "../model/evidence-lock.ts";
import type { RawEdition } from "../model/workspace.ts";

/*
 * The lock is committed where the names it protects may not go. A protected
 * quotation stands in it under a name made from its id, which tells nothing and
 * stays the same when the words are edited; one that is never printed needs no
 * proof and stands in it not at all. This looks at the data before it has been
 * checked, since the check asks what has been proved.
 */

export interface LockNames {
  /** Ids of quotations that are never printed. */
  readonly unprinted: ReadonlySet<string>;
  /** A lock as it is kept, with the ids of the data. */
  readonly read: (kept: EvidenceLock) => EvidenceLock;
  /** A lock with the ids of the data, as it is to be kept. */
  readonly write: (lock: EvidenceLock) => EvidenceLock;
}

const unprintedTerms = ["deep-background", "off-record"];
const maskingTerms = ["background", "chatham-house"];

export function lockNames(raw: RawEdition): LockNames {
  const withheld = new Set(
    raw.collections.people
      .filter(({ value }) => fieldOf(value, "withheld") === "true")
      .map(({ value }) => fieldOf(value, "id")),
  );
  const usual = fieldOf(raw.head.value, "recordStatus");
  const unprinted = new Set<string>();
  const names = new Map<string, string>();
  for (const { value } of raw.collections.quotes) {
    const id = fieldOf(value, "id");
    if (typeof id !== "string") continue;
    const terms = String(fieldOf(value, "recordStatus") ?? usual);
    const speakers = fieldOf(value, "speakers");
    const hidden = Array.isArray(speakers) && speakers.some((speaker) => withheld.has(speaker));
    if (unprintedTerms.includes(terms)) unprinted.add(id);
    if (hidden || [...unprintedTerms, ...maskingTerms].includes(terms)) names.set(id, nameFor(id));
  }
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  return {
    unprinted,
    read: (kept) => renamed(kept, ids),
    write: (lock) => renamed(lock, names),
  };
}

const nameFor = (id: string): string =>
  `protected-${createHash("sha256").update(id).digest("hex").slice(0, 16)}`;

function renamed(lock: EvidenceLock, names: ReadonlyMap<string, string>): EvidenceLock {
  const quotations = Object.entries(lock.quotations).map(([id, proof]) => [
    names.get(id) ?? id,
    proof,
  ]);
  return { ...lock, quotations: Object.fromEntries(quotations) };
}

function fieldOf(record: unknown, field: string): unknown {
  return typeof record === "object" && record !== null && Object.hasOwn(record, field)
    ? Reflect.get(record, field)
    : undefined;
}
