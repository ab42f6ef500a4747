import { join } from "node:path";
import { lockFileName, serialiseLock } from "./evidence/lock.ts";
import type { Problem } from "./model/diagnostic.ts";
import type { EvidenceLock } from "./model/evidence-lock.ts";
import { sha256 } from "./output/manifest.ts";
import { readRegular } from "./output/read-regular.ts";
import { notWritable } from "./output/reasons.ts";
import { replaceFile } from "./output/replace-file.ts";
import { systemReason } from "./system-reason.ts";

/**
 * Writes the lock of an edition, wholly or not at all, and only where it says something new: who
 * proves again what is proved need not be allowed to write.
 * @param before SHA-256 of the lock that this one was made of; undefined if there was none
 */
export async function writeLock(
  root: string,
  edition: string,
  lock: EvidenceLock,
  before: string | undefined,
): Promise<Problem | undefined> {
  const name = `data/${edition}/${lockFileName}`;
  const path = join(root, name);
  const bytes = Buffer.from(serialiseLock(lock));
  // The proofs of another run that has ended since this one began would be gone.
  const isStill = async (): Promise<boolean> => {
    const there = await readRegular(path);
    return (there && sha256(there)) === before;
  };
  try {
    if (sha256(bytes) === before && (await isStill())) return undefined;
    if (await replaceFile(path, bytes, isStill)) return undefined;
    const reason = "another run has written it since this one began";
    return notWritable(name, reason, "Prove again: briefwright evidence.");
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    return notWritable(name, reason, "Mend that, and prove again. The lock is as it was.");
  }
}
