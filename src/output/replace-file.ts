import { rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { writeWhole } from "./staging.ts";

/**
 * Writes a file that is at every moment wholly old or wholly new.
 * @throws the error of the system; what was there before then stands
 */
export async function replaceFile(path: string, text: string | Uint8Array): Promise<void> {
  const staged = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    await makeFolder(dirname(path));
    // In containers process ids repeat: what lies there is a dead process's.
    await rm(staged, { force: true });
    await writeWhole(staged, typeof text === "string" ? Buffer.from(text) : text);
    await rename(staged, path);
  } finally {
    await rm(staged, { force: true }).catch(() => undefined);
  }
}
