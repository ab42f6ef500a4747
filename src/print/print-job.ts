import type { Assets } from "../model/asset.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { BrowserFacts } from "./browser-options.ts";

export interface PrintJob {
  /** A whole document. It may refer to its assets by absolute path, and to nothing else. */
  readonly html: string;
  /** Everything the document may load. Nothing of an earlier job is visible to it. */
  readonly assets: Assets;
}

export interface Printer {
  readonly facts: BrowserFacts;
  /**
   * Prints one document to PDF, as Chromium writes it. May be called concurrently.
   * Problems: `resource-blocked` and `unreadable-asset` (beside a PDF that lacks the
   * thing), `print-timeout`, `browser-crashed`, or those of starting a browser again.
   * @throws the signal's reason, if it is aborted
   */
  print(job: PrintJob, signal?: AbortSignal): Promise<Outcome<Uint8Array>>;
  /** Ends the browser and removes its folder. Idempotent; leaves no process and no file. */
  close(): Promise<void>;
}
