import type { Outcome } from "../model/diagnostic.ts";
import type { BrowserOptions } from "./browser-options.ts";
import { openPrinter } from "./open-printer.ts";
import { sweepOwnedFolders } from "./owned-folder.ts";
import type { Printer } from "./print-job.ts";
import { temporaryParent } from "./temporary-folder.ts";

/** A printer that is opened when it is first needed, and then kept. */
export interface HeldPrinter {
  /** The printer. Where it could not be opened, the next call tries again. */
  readonly use: () => Promise<Outcome<Printer>>;
  /** Ends it, if it was ever opened; one that still starts is not waited for. */
  readonly close: () => Promise<void>;
}

export function holdPrinter(options: BrowserOptions): HeldPrinter {
  const closing = new AbortController();
  let opened: Promise<Outcome<Printer>> | undefined;
  return {
    async use() {
      const current = opened ?? openPrinter({ ...options, signal: closing.signal });
      opened = current;
      const outcome = await current.catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      if (!outcome.value && opened === current) opened = undefined;
      return outcome;
    },
    async close() {
      closing.abort(new Error("the printer is closed"));
      // Whoever opens one sweeps up after runs that were killed; whoever needs none does it now.
      if (!opened) return sweepOwnedFolders(temporaryParent(), "briefwright");
      await (await opened.catch(() => undefined))?.value?.close();
    },
  };
}
