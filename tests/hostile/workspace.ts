import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type BuildReport, build } from "../../src/index.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A small sound edition with a risk list, which is one page. */
export const sound: Files = {
  "briefwright.yaml": "publisher: Office of Briefs\n",
  "data/spring/edition.yaml":
    'id: spring\ntitle: Ports in spring\nissued: "2025-09-01"\ndocuments: [risks]\n',
  "data/spring/sources.yaml": "- {id: harbour-report, title: The harbour report}\n",
  "data/spring/risks.yaml": "- {id: outage, title: The cranes stand still}\n",
};

/** A folder of its own with files in it, removed when the test has finished. */
export async function folderWith(files: Files): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "hostile-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await addFiles(root, files);
  return root;
}

async function addFiles(root: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

/** Puts a link in place of whatever stands at a path. */
export async function linkInstead(root: string, path: string, target: string): Promise<void> {
  await clear(root, path);
  await symlink(target, join(root, path));
}

/** Puts a pipe, which nobody writes to, in place of whatever stands at a path. */
export async function pipeInstead(root: string, path: string): Promise<void> {
  await clear(root, path);
  const { status } = spawnSync("mkfifo", [join(root, path)]);
  if (status !== 0) throw new Error("mkfifo failed");
}

async function clear(root: string, path: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await rm(join(root, path), { recursive: true, force: true });
}

export const buildIn = (cwd: string, formats: readonly string[] = ["html"]): Promise<BuildReport> =>
  build({ cwd, formats, environment: process.env });

/** Errors as `<rule> <file>`, in the order of the report. */
export const errorsOf = ({ diagnostics }: Pick<BuildReport, "diagnostics">): string[] =>
  diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ rule, file }) => (file === undefined ? rule : `${rule} ${file}`));
