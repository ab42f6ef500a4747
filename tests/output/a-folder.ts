import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { EditionFolder } from "../../src/output/edition-folder.ts";
import { type FinishedFile, makeManifest, sha256 } from "../../src/output/manifest.ts";

/** An edition's output folder below a new temporary folder, which goes away with the test. */
export async function aFolder(): Promise<EditionFolder & { readonly around: string }> {
  const around = await mkdtemp(join(tmpdir(), "briefwright-test-"));
  onTestFinished(() => rm(around, { recursive: true, force: true }));
  return { around, path: join(around, "spring"), name: "output/spring" };
}

/** A finished file whose content says which build made it. */
export function aFile(path: string, content: string): FinishedFile {
  const [language = "", name = ""] = path.split("/");
  const [document = "", format] = name.split(".");
  return {
    path,
    document,
    language,
    format: format === "html" ? "html" : "pdf",
    madeFrom: sha256(`made from ${content}`),
    bytes: Buffer.from(content),
  };
}

/** The manifest of files and nothing else. */
export function manifestOf(files: readonly FinishedFile[]) {
  const making = { edition: "spring", profile: "draft", version: "1.0.0", inputs: [] } as const;
  return makeManifest(making, files);
}

/** Every file below a folder with its content, by path. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) found[name] = await readFile(path, "utf8");
  }
  return found;
}
