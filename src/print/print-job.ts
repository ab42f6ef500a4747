import type { Assets } from "../model/asset.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { PageFacts } from "../model/page-facts.ts";
import type { BrowserFacts } from "./browser-options.ts";

export interface PrintLimits {
  readonly documentSeconds: number;
  readonly browserMegabytes: number;
}

export interface PrintJob {
  /** A whole document. It may refer to its assets by absolute path, and to nothing else. */
  readonly html: string;
  /** Everything the document may load. Nothing of an earlier job is visible to it. */
  readonly assets: Assets;
  /** How long it may take, and how much memory, in place of the printer's own. */
  readonly limits?: PrintLimits | undefined;
  /**
   * Reads out of a PDF on which page, from 1, each target of a link stands, by its id. Without
   * it page references stay empty.
   */
  readonly pagesOf?: ((pdf: Uint8Array) => Promise<ReadonlyMap<string, number>>) | undefined;
}

/** A document as Chromium printed it. */
export interface PrintedPage {
  readonly pdf: Uint8Array;
  /** What the page said of itself as it was printed. */
  readonly page: PageFacts;
}

export interface Printer {
  readonly facts: BrowserFacts;
  /**
   * Prints one document to PDF, as Chromium writes it. May be called concurrently.
   * Problems: `resource-blocked` and `unreadable-asset` (beside a PDF that lacks the
   * thing), `page-reference-broken`, `print-timeout`, `browser-memory-exceeded`, `browser-crashed`, or those of starting
   * a browser again.
   * @throws the signal's reason, if it is aborted
   */
  print(job: PrintJob, signal?: AbortSignal): Promise<Outcome<PrintedPage>>;
  /** Ends the browser and removes its folder. Idempotent; leaves no process and no file. */
  close(): Promise<void>;
}
