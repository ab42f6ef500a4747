/** Owns Chromium: finding, unpacking, starting, fencing, printing, ending it. */
export {
  type BrowserChoice,
  type BrowserFacts,
  type BrowserOptions,
  type BrowserOrigin,
  embeddedRelease,
} from "./browser-options.ts";
export { expectedBrowser } from "./expected-browser.ts";
export { findBrowser } from "./find-browser.ts";
export { findFontCache } from "./font-cache-folder.ts";
export { type HeldPrinter, holdPrinter } from "./hold-printer.ts";
export { openDrawer } from "./open-drawer.ts";
export { openPrinter } from "./open-printer.ts";
export type { PrintedPage, Printer, PrintJob } from "./print-job.ts";
