import { outputOf, renderDocument } from "../build/render-document.ts";
import { findLeaks } from "../leak/scan.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { PlannedDocument } from "../plan.ts";
import { selfContained } from "../render/index.ts";
import type { PageMeans } from "../renderer/renderer.ts";
import { waive } from "../waivers.ts";
import { fingerprint } from "./fingerprint.ts";
import type { ReadEdition, ReadWorkspace } from "./open-desk.ts";
import type { Room } from "./room.ts";
import { withExcerpts } from "./shown-diagnostics.ts";

interface Place extends Room {
  readonly edition: ReadEdition;
  readonly pages: PageMeans;
  readonly diagnose: ReadWorkspace["diagnose"];
}

/** Renders one document again, and has it printed if it has become another. */
export async function renew(
  key: string,
  document: PlannedDocument,
  { root, settings, board, press, renderer, fontCache, pages, edition: read, diagnose }: Place,
  signal: AbortSignal,
): Promise<void> {
  const { edition, opened } = read;
  if (!edition) return;
  const { secrets } = opened;
  const { profile, time } = settings;
  const shown = (problems: readonly Problem[]) =>
    withExcerpts(root, diagnose(waive(problems, edition, time)));
  const began = performance.now();

  const { changes } = opened;
  const means = { edition, changes, ...pages, profile, renderer, fontCache, signal };
  const draft = await renderDocument(document, means);
  const html = draft.value && Buffer.from(await selfContained(draft.value.rendered, fontCache));
  const path = `${outputOf(document)}.html`;
  const leaks = html ? await findLeaks([{ path, bytes: html }], secrets) : [];
  const diagnostics = await shown([...draft.problems, ...leaks]);
  signal.throwIfAborted();
  // What must not be printed is not shown either.
  if (!draft.value || !html || leaks.length > 0) {
    press.drop(key);
    return board.failed(key, "rendering", diagnostics);
  }
  board.rendered(key, html, diagnostics);
  const ms = Math.round(performance.now() - began);
  settings.onEvent({ kind: "rendered", document: key, ms });
  const madeFrom = fingerprint(document, draft.value);
  const { limits } = pages;
  press.put(key, { document, draft: draft.value, madeFrom, secrets, limits, diagnose: shown });
}
