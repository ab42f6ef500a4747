import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Problem } from "../../src/model/diagnostic.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, deleted when the test has finished. */
export async function scratch(files: Files): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "briefwright-"));
  // Tried again: where a property is out of time, what it has begun may still be writing.
  onTestFinished(() => rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return root;
}

/** Problems as lines to compare: `file:line:column rule: message`. */
export function lines(problems: readonly Problem[]): string[] {
  return problems.map(({ place, rule, message }) => {
    const where = [place?.file, place?.line, place?.column].filter((part) => part !== undefined);
    return `${where.join(":")} ${rule}: ${message}`;
  });
}
