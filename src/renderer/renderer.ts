import { loadHelpers } from "../helpers/load-helpers.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { Limits } from "../model/limits.ts";
import { orAborted } from "../model/or-aborted.ts";
import type { TemplateSet } from "../model/template-set.ts";
import type { HelperFile, WorkspaceHelpers } from "../model/workspace-helpers.ts";
import { kindOf, printPage } from "../render/print-page.ts";
import { afterwards, doesNotLoad, tookTooMuch, whyEnded } from "./faults.ts";
import type { Answer, Asked } from "./messages.ts";
import { type End, type PageProcess, startPageProcess } from "./start-process.ts";

/** What pages are printed with. */
export interface PageMeans {
  readonly templates: TemplateSet;
  /** Of the workspace, where they may run. */
  readonly helpers: readonly HelperFile[];
  readonly limits: Limits;
}

/**
 * Prints pages with templates and helpers that may be hostile, until it is closed. One that
 * takes more than its limits, or ends the process, is a problem of that page alone.
 */
export interface Renderer {
  /** Starts, and runs the modules of helpers. @returns what is wrong with them */
  readonly prepare: (means: PageMeans) => Promise<readonly Problem[]>;
  /** Prints a page, one after the other. @throws the signal's reason */
  readonly page: (
    view: DocumentView,
    means: PageMeans,
    signal?: AbortSignal,
  ) => Promise<Outcome<string>>;
  /** Ends it, whatever it is doing. */
  readonly close: () => Promise<void>;
}

/** Before it is compiled, as in its own tests, the program has no file to start a process with. */
const isCompiled = import.meta.url.endsWith(".js");
const ourProcess = isCompiled ? new URL("./page-process.js", import.meta.url) : undefined;

/**
 * What comes from a workspace runs in a process of its own, which is started when it is first
 * needed, and again after it had to be killed. Templates that came with us are printed here,
 * since they are no less ours than this code is; so are all where there is no code for a process.
 */
export function openRenderer(code: URL | undefined = ourProcess): Renderer {
  const here = inSameProcess();
  const apart = code ? inProcess(code) : here;
  const rendererFor = ({ templates, helpers }: PageMeans): Renderer =>
    templates.shipped && helpers.length === 0 ? here : apart;
  return {
    prepare: (means) => rendererFor(means).prepare(means),
    page: (view, means, signal) => rendererFor(means).page(view, means, signal),
    close: apart.close,
  };
}

function inSameProcess(): Renderer {
  let helpers: WorkspaceHelpers | undefined;
  return {
    async prepare(means) {
      const loaded = await loadHelpers(means.helpers);
      helpers = loaded.value;
      return loaded.fault ? [doesNotLoad(loaded.fault.file, loaded.fault.why)] : [];
    },
    page: (view, { templates }) => printPage({ view, templates, helpers }),
    close: async () => undefined,
  };
}

/** A process with what it has been told. */
interface Prepared {
  readonly process: PageProcess;
  /** What it has been started for; what has run in it cannot be taken back. */
  readonly startedFor: string;
  templates?: TemplateSet;
}

function inProcess(code: URL): Renderer {
  let current: Prepared | undefined;
  let isClosed = false;
  /** Helpers that have ended a process, of those that the current one was started for. */
  const stopped = new Map<string, string>();

  const ask = (
    { process }: Prepared,
    asked: Asked,
    { templateSeconds: seconds, templateMegabytes: megabytes }: Limits,
  ): ReturnType<PageProcess["ask"]> => process.ask(asked, { seconds, megabytes });

  /** The process that runs, or a new one with its helpers loaded. */
  const start = async (
    means: PageMeans,
    again = true,
  ): Promise<{ prepared?: Prepared; problems: readonly Problem[] }> => {
    const { helpers, limits, templates } = means;
    const { templateMegabytes } = limits;
    const startedFor = JSON.stringify([templateMegabytes, helpers.map(({ sha256 }) => sha256)]);
    if (current?.startedFor === startedFor && !current.process.hasEnded()) {
      return { prepared: current, problems: [] };
    }
    if (current && current.startedFor !== startedFor) stopped.clear();
    await current?.process.close();
    if (isClosed) throw new Error("the renderer has been closed");
    const prepared: Prepared = { process: startPageProcess(code, templateMegabytes), startedFor };
    current = prepared;
    if (helpers.length === 0) return { prepared, problems: [] };
    const told = await ask(prepared, { helpers, stopped: Object.fromEntries(stopped) }, limits);
    if ("answer" in told && !told.answer.unloaded) return { prepared, problems: [] };
    await prepared.process.close();
    if ("end" in told && isAccident(told.end)) {
      if (again) return start(means, false);
      return { problems: [tookTooMuch(told.end, limits, templates.layout.file)] };
    }
    const { file, why } =
      "answer" in told
        ? (told.answer.unloaded ?? {})
        : { file: fileOf(told.end), why: whyEnded(told.end, limits) };
    return { problems: [doesNotLoad(file ?? helpers[0]?.file ?? "", why ?? "")] };
  };

  const print = async (
    view: DocumentView,
    means: PageMeans,
    again = true,
  ): Promise<Outcome<string>> => {
    const { templates, limits } = means;
    const { prepared, problems } = await start(means);
    if (!prepared) return { value: undefined, problems };
    const isNew = prepared.templates !== templates;
    prepared.templates = templates;
    const told = await ask(
      prepared,
      isNew ? { templates: asSent(templates), view } : { view },
      limits,
    );
    if ("answer" in told) return pageOf(told.answer);
    await prepared.process.close();
    if (isClosed) throw new Error("the renderer has been closed");
    const { end } = told;
    if (end.running && "name" in end.running) {
      stopped.set(end.running.name, afterwards(end, limits));
    } else if (isAccident(end) && again) {
      return print(view, means, false);
    }
    const file = kindOf(view, templates)?.template.file ?? templates.layout.file;
    return { value: undefined, problems: [tookTooMuch(end, limits, file)] };
  };

  let line: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = line.then(work);
    line = turn.catch(() => undefined);
    return turn;
  };
  return {
    prepare: (means) => inTurn(async () => (await start(means)).problems),
    page: (view, means, signal) =>
      orAborted(
        inTurn(async () => {
          signal?.throwIfAborted();
          return print(view, means);
        }),
        signal,
      ),
    async close() {
      isClosed = true;
      await current?.process.close();
    },
  };
}

/** Pictures are no business of templates. */
const asSent = ({ brand: _, ...templates }: TemplateSet): TemplateSet => templates;

/** Nothing of the workspace ran that could have ended it; or it could not be started. */
const isAccident = ({ by, running }: End): boolean => by === "itself" && running === undefined;

const fileOf = ({ running }: End): string | undefined =>
  running && "loads" in running ? running.loads.file : undefined;

function pageOf({ page, thrown }: Answer): Outcome<string> {
  if (!page) throw new Error(`the process that prints pages failed: ${thrown ?? "no page"}`);
  return { value: page.value, problems: page.problems };
}
