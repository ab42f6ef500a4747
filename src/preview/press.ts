import { inSameThread } from "../build/finisher.ts";
import { printDocument } from "../build/print-document.ts";
import { type Draft, outputOf } from "../build/render-document.ts";
import { findLeaks } from "../leak/scan.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { Limits } from "../model/limits.ts";
import { orAborted } from "../model/or-aborted.ts";
import type { PrivateString } from "../model/private-string.ts";
import type { PlannedDocument } from "../plan.ts";
import type { Printer } from "../print/index.ts";
import type { ShownDiagnostic } from "../serve/preview-state.ts";
import { openWorkQueue } from "../watch/work-queue.ts";
import type { Board } from "./board.ts";
import type { PreviewSettings } from "./options.ts";

/** A rendered document that is to be printed. */
export interface PrintRequest {
  readonly document: PlannedDocument;
  readonly draft: Draft;
  /** What it is made from; the same is not printed again. */
  readonly madeFrom: string;
  readonly secrets: readonly PrivateString[];
  readonly limits: Limits;
  readonly diagnose: (problems: readonly Problem[]) => Promise<readonly ShownDiagnostic[]>;
}

/** Prints documents on one printer that is held open, the latest state of each. */
export interface Press {
  /** Has it printed, unless that is so already, or under way. */
  put(key: string, request: PrintRequest): void;
  drop(key: string): void;
  /** Waits until it is printed, or is not wanted any more. */
  whenDone(key: string): Promise<void>;
  close(): Promise<void>;
}

export function openPress(
  board: Board,
  settings: PreviewSettings,
  printer: () => Promise<Outcome<Printer>>,
  onFault: (error: unknown) => void,
): Press {
  const { profile, date } = settings;
  const underWay = new Map<string, string>();
  const waiting = new Set<() => void>();
  const end = (key: string): void => {
    underWay.delete(key);
    for (const look of waiting) look();
  };

  const print = async (key: string, request: PrintRequest, signal: AbortSignal): Promise<void> => {
    const { document, draft, madeFrom, secrets, limits, diagnose } = request;
    const began = performance.now();
    const opened = await orAborted(printer(), signal);
    const means = { profile, date, limits, signal, finisher: inSameThread };
    const { value: pdf, problems } = opened.value
      ? await printDocument(document, draft, { ...means, printer: opened.value })
      : { value: undefined, problems: [] };
    const path = `${outputOf(document)}.pdf`;
    const leaks = pdf ? await findLeaks([{ path, bytes: pdf.bytes }], secrets) : [];
    const diagnostics = await diagnose([...opened.problems, ...problems, ...leaks]);
    signal.throwIfAborted();
    end(key);
    // What must not be printed is not shown either.
    if (!pdf || leaks.length > 0) return board.failed(key, "printing", diagnostics);
    board.printed(key, { ...pdf, madeFrom }, diagnostics);
    const ms = Math.round(performance.now() - began);
    settings.onEvent({ kind: "printed", document: key, pages: pdf.pages, ms });
  };
  const queue = openWorkQueue({ limit: settings.jobs, work: print, first: board.inView, onFault });

  const drop = (key: string): void => {
    queue.drop(key);
    end(key);
  };
  return {
    put(key, request) {
      const { madeFrom } = request;
      if (board.madeFrom(key) === madeFrom) {
        drop(key);
        return board.mark(key, "current");
      }
      board.mark(key, "printing");
      if (underWay.get(key) === madeFrom) return;
      underWay.set(key, madeFrom);
      queue.put(key, request);
    },
    drop,
    whenDone: (key) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (underWay.has(key)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: queue.close,
  };
}
