import { dirname, resolve } from "node:path";
import type { BuiltEdition } from "./build.ts";
import { exitCodeOf, judge } from "./judge.ts";
import { findRoot } from "./load/find-root.ts";
import { addAll } from "./model/add-all.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import { readPublished } from "./output/find-published.ts";
import { leadsOutside } from "./output/leads-outside.ts";
import { notWritable } from "./output/reasons.ts";
import { replaceFile } from "./output/replace-file.ts";
import { type BrowserOptions, openDrawer } from "./print/index.ts";
import { systemReason } from "./system-reason.ts";

export interface ThumbnailOptions extends BrowserOptions {
  /** A folder of the workspace. */
  readonly cwd: string;
  /** What a build has published, and where: its report has both. */
  readonly output: string;
  readonly editions: readonly BuiltEdition[];
  /** Where the pictures go, relative to `cwd`. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
}

export interface ThumbnailReport {
  /** The pictures, in the folder, as `<edition>/<language>/<document>.png`. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

/**
 * Draws the pages of published PDFs, for whoever wants to see them without opening them.
 * @throws the signal's reason, if it is aborted
 */
export async function thumbnails(options: ThumbnailOptions): Promise<ThumbnailReport> {
  const { cwd, output, editions, folder, signal } = options;
  const root = (await findRoot(resolve(cwd))) ?? resolve(cwd);
  const pdfs = editions.flatMap(({ id, outputs, kept }) =>
    [...outputs, ...kept].flatMap(({ format, language, document }) =>
      format === "pdf" ? [{ id, path: `${language}/${document}` }] : [],
    ),
  );
  if (pdfs.length === 0) return { files: [], diagnostics: [], exitCode: 0 };
  const opened = await openDrawer(options);
  const drawer = opened.value;
  const problems: Problem[] = [...opened.problems];
  const files: string[] = [];
  try {
    for (const { id, path } of drawer ? pdfs : []) {
      signal?.throwIfAborted();
      const edition = { path: resolve(root, output, id), name: `${output}/${id}` };
      const pdf = await readPublished(edition, `${path}.pdf`);
      const drawn = pdf && (await drawer?.draw(pdf));
      addAll(problems, drawn?.problems ?? []);
      if (!drawn?.value) continue;
      const file = `${id}/${path}.png`;
      const target = resolve(cwd, folder, file);
      const fault = await write(root, target, `${folder}/${file}`, drawn.value);
      if (fault) problems.push(fault);
      else files.push(file);
    }
  } finally {
    await drawer?.close();
  }
  const diagnostics = judge(problems, "draft");
  return { files, diagnostics, exitCode: exitCodeOf(diagnostics) };
}

async function write(
  root: string,
  path: string,
  name: string,
  bytes: Uint8Array,
): Promise<Problem | undefined> {
  const hint = "Mend that, or choose another folder: --thumbnails.";
  if (await leadsOutside(root, dirname(path)))
    return notWritable(name, "a link leads out of the workspace", hint);
  try {
    await replaceFile(path, bytes);
    return undefined;
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    return notWritable(name, reason, hint);
  }
}
