import { createHash } from "node:crypto";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import { type EvidenceLock, evidenceLock } from "../model/evidence-lock.ts";
import { quoted } from "../model/shape/describe.ts";

export const lockFileName = "evidence.lock.json";

/** SHA-256 of a text in UTF-8. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Reads a lock. One that is not wholly as the program writes it proves nothing. */
export function parseLock(file: string, text: string): Outcome<EvidenceLock> {
  const refuse = (message: string, hint: string = mend): Outcome<EvidenceLock> => {
    const problem: Problem = { rule: "lock-invalid", message, hint, place: { file } };
    return { value: undefined, problems: [problem] };
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse("expected a lock in JSON; a merge may have left its marks");
  }
  const version = versionOf(json);
  if (version !== 1) {
    const found = version === undefined ? "none" : `version ${version}`;
    return refuse(
      `expected a lock of version 1; found ${found}`,
      `Use the Briefwright that wrote it. ${mend}`,
    );
  }
  const checked = evidenceLock.safeParse(json);
  if (!checked.success) {
    const path = checked.error.issues[0]?.path.join(".") ?? "";
    const where = path === "" ? "" : ` at ${quoted(path)}`;
    return refuse(`expected a lock as Briefwright writes it; found something else${where}`);
  }
  // JSON keeps the last of two equal keys and says nothing: a proof would be hidden by another.
  // And a key that the language itself gives a meaning would be passed over.
  const isWhole = JSON.stringify(sorted(json)) === JSON.stringify(sorted(checked.data));
  if (!isWhole || withoutSpace(text) !== withoutSpace(JSON.stringify(json))) {
    return refuse("expected each key once; a key stands twice, or is written in another way");
  }
  return { value: checked.data, problems: [] };
}

const mend =
  "Restore it from version control; or delete it, and prove every quotation again: briefwright evidence.";

const withoutSpace = (text: string): string => text.replace(/\s/gu, "");

function versionOf(json: unknown): string | number | undefined {
  if (typeof json !== "object" || json === null || !("lock" in json)) return undefined;
  return typeof json.lock === "number" ? json.lock : JSON.stringify(json.lock);
}

/** The file of a lock: keys in order, so that the same proofs give the same bytes. */
export function serialiseLock(lock: EvidenceLock): string {
  return `${JSON.stringify(sorted(lock), undefined, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  // By code unit: no locale decides about bytes.
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
}
