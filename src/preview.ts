import { resolve } from "node:path";
import { unknownEditions } from "./asked-editions.ts";
import { exitCodeOf, judge } from "./judge.ts";
import { findRoot } from "./load/find-root.ts";
import { findWorkspace } from "./load/workspace.ts";
import { addAll } from "./model/add-all.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import { openBoard } from "./preview/board.ts";
import { type PreviewOptions, resolvePreviewOptions } from "./preview/options.ts";
import { openPress } from "./preview/press.ts";
import { refresh } from "./preview/refresh.ts";
import { findFontCache, holdPrinter } from "./print/index.ts";
import { openRenderer } from "./renderer/renderer.ts";
import { type PreviewServer, servePreview } from "./serve/serve-preview.ts";
import { latestWins } from "./watch/latest-wins.ts";
import { watchFiles } from "./watch/watch-files.ts";

export type { PreviewEvent, PreviewOptions } from "./preview/options.ts";

/** A preview that has been opened, or the reasons why not. */
export interface Preview {
  /** Where to look at it; undefined if it could not be opened. */
  readonly url: string | undefined;
  /** What kept it from being opened; what is wrong with the content stands on its page. */
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
  /** Ends server, watch and browser. */
  close(): Promise<void>;
}

/**
 * Opens a local web page that shows the documents of a workspace as they are written: their
 * pages, their HTML, and what is wrong with them. It is for this machine only, and writes nothing.
 */
export async function preview(options: PreviewOptions): Promise<Preview> {
  const { settings, problems } = resolvePreviewOptions(options);
  const { onFault = rethrow } = options;
  const refusal = (list: readonly Problem[]): Preview => {
    const diagnostics = judge(list, settings.profile);
    const exitCode = exitCodeOf(diagnostics);
    return { url: undefined, diagnostics, exitCode, close: async () => undefined };
  };
  if (problems.length > 0) return refusal(problems);
  const found = await findWorkspace(options.cwd);
  const root = found.value?.root ?? (await findRoot(resolve(options.cwd)));
  if (root === undefined) return refusal(found.problems);
  // An edition that is being written may be broken; one that is not there is a slip of the pen.
  const unknown = found.value ? unknownEditions(found.value, options.editions) : [];
  if (unknown.length > 0) return refusal(unknown);

  let server: PreviewServer | undefined;
  const board = openBoard(settings.profile, () => server?.tell());
  const served = await servePreview(board, settings.wantedPort);
  server = served.value;
  if (!server) return refusal(served.problems);
  const printer = holdPrinter({ ...settings, pages: settings.jobs });
  // The browser starts while the data is read.
  printer.use().catch(() => undefined);
  const press = openPress(board, settings, printer.use, onFault);
  const changed: string[] = [];
  const fontCache = await findFontCache(settings.environment);
  const renderer = openRenderer();
  const room = { root, settings, board, press, renderer, fontCache };
  const loop = latestWins((signal) => refresh(room, changed.splice(0), signal), onFault);
  const files = await watchFiles(root, (paths) => {
    addAll(changed, paths);
    settings.onEvent({ kind: "changed", files: paths });
    loop.again();
  });
  loop.again();
  const { url, close } = server;
  return {
    url,
    diagnostics: [],
    exitCode: 0,
    async close() {
      files.close();
      await Promise.all([close(), loop.end(), press.close()]);
      await Promise.all([renderer.close(), printer.close()]);
    },
  };
}

/** Where nobody takes care of a fault of ours, it ends the process as any other would. */
function rethrow(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
