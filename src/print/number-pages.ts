import type { CDPSession } from "puppeteer";
import type { Problem } from "../model/diagnostic.ts";
import { fillPageNumbers } from "./in-page/fill-page-numbers.ts";
import type { PrintJob } from "./print-job.ts";
import { runInPage } from "./run-in-page.ts";

// The second print has the numbers, the third confirms them where they moved a line.
const mostPrints = 4;

/**
 * Prints until every reference to a page has the number that its target has in that very
 * print: Chromium has no `target-counter()`, and numbers can move what they point at.
 */
export async function numberPages(
  session: CDPSession,
  print: () => Promise<Uint8Array>,
  pagesOf: PrintJob["pagesOf"],
): Promise<{ readonly pdf: Uint8Array; readonly problems: readonly Problem[] }> {
  for (let prints = 1; ; prints++) {
    const pdf = await print();
    if (!pagesOf || !(await hasReferences(session))) return { pdf, problems: [] };
    const pages = Object.fromEntries(await pagesOf(pdf));
    const { changed, unknown } = await runInPage(session, fillPageNumbers, pages);
    if (!changed) return { pdf, problems: [...new Set(unknown)].map(noSuchTarget) };
    if (prints === mostPrints) return { pdf, problems: [unsettled] };
  }
}

const hasReferences = (session: CDPSession): Promise<boolean> =>
  runInPage(session, () => document.querySelector("[data-page-of]") !== null);

const noSuchTarget = (id: string): Problem => ({
  rule: "page-reference-broken",
  message: `A page number is asked for “${id}”, and the document has no such place.`,
  hint: "The data-page-of of a page reference must be the id of an element, and a link around it must lead there.",
});

const unsettled: Problem = {
  rule: "page-reference-broken",
  message: `The page numbers of the contents still change after ${mostPrints} prints.`,
  hint: "Give the numbers a fixed width in the style sheet, so that they do not move the text.",
};
