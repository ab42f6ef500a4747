import { setImmediate } from "node:timers/promises";
import { allowedHelpers } from "../build/helpers.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { limitsOf } from "../model/limits.ts";
import { orAborted } from "../model/or-aborted.ts";
import type { PlannedDocument } from "../plan.ts";
import { concealing } from "../protection.ts";
import type { PageMeans } from "../renderer/renderer.ts";
import type { AnnouncedEdition } from "./board.ts";
import { openDesk, type ReadEdition, type ReadWorkspace } from "./open-desk.ts";
import { renew } from "./renew.ts";
import type { Room } from "./room.ts";
import { withExcerpts } from "./shown-diagnostics.ts";
import { titleIn } from "./titles.ts";

/**
 * Brings the board up to date: reads the workspace, renders every document, the one that is
 * looked at first, and has those printed that have become others.
 * @param changed files that have only just been written
 * @throws the signal's reason, if it is aborted
 */
export async function refresh(
  room: Room,
  changed: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const { settings } = room;
  const began = performance.now();
  const read = await openDesk(settings, changed, signal);
  const { desk } = read;
  const allowed = desk && (await allowedHelpers(desk, settings));
  const pages = desk && {
    templates: desk.templates,
    helpers: allowed?.value ?? [],
    limits: limitsOf(desk.workspace.settings),
  };
  const unloaded = pages ? await orAborted(room.renderer.prepare(pages), signal) : [];
  const problems = [...read.problems, ...(allowed?.problems ?? []), ...unloaded];
  await show(room, { ...read, problems }, { began, pages, signal });
}

interface Round {
  /** When it began, by the clock of `performance`. */
  readonly began: number;
  /** What its pages are printed with. */
  readonly pages: PageMeans | undefined;
  readonly signal: AbortSignal;
}

/** Tells what there is and what is wrong with it, then renews the documents one by one. */
async function show(
  room: Room,
  workspace: ReadWorkspace,
  { began, pages, signal }: Round,
): Promise<void> {
  const { root, settings, board, press } = room;
  const { desk, editions, problems, diagnose } = workspace;
  const ofWorkspace = diagnose(problems);
  const announced = await Promise.all(
    editions.map((edition) => announce(edition, workspace, root)),
  );
  const shown = await withExcerpts(root, ofWorkspace);
  signal.throwIfAborted();
  const all = [...ofWorkspace, ...announced.flatMap(({ diagnostics }) => diagnostics)];
  const ms = Math.round(performance.now() - began);
  settings.onEvent({ kind: "opened", errors: all.filter(isError).length, ms });
  if (!desk || !pages) return board.fault(shown);
  board.announce(announced, shown);

  const looked = board.inView();
  const tasks = editions
    .flatMap((edition) =>
      edition.documents.map((document) => ({ key: keyOf(document), edition, document })),
    )
    .sort((a, b) => Number(b.key === looked) - Number(a.key === looked));
  for (const { key } of tasks) board.mark(key, "rendering");
  for (const { key, edition, document } of tasks) {
    // The server answers in between.
    await setImmediate();
    signal.throwIfAborted();
    await renew(key, document, { ...room, pages, edition, diagnose }, signal);
    // Somebody waits for this one: what nobody looks at has time.
    if (key === looked) await Promise.race([press.whenDone(key), aborted(signal)]);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

const isError = ({ severity }: Diagnostic): boolean => severity === "error";

const keyOf = ({ edition, language, kind }: PlannedDocument): string =>
  `${edition}/${language}/${kind.id}`;

async function announce(
  { opened, edition, documents, problems }: ReadEdition,
  { diagnose }: ReadWorkspace,
  root: string,
): Promise<AnnouncedEdition> {
  const diagnostics = await withExcerpts(root, diagnose(problems));
  if (!edition) return { id: opened.id, known: undefined, diagnostics };
  const words = titleIn(edition.head.title, edition.primaryLanguage);
  const title = concealing([opened]).text(words);
  const announced = documents.map((document) => ({
    key: keyOf(document),
    language: document.language,
    document: document.kind.id,
    title: titleIn(document.kind.title, document.language),
    budget: document.kind.budget?.pages,
  }));
  return { id: opened.id, known: { title, documents: announced }, diagnostics };
}
