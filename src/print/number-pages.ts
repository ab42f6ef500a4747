import type { CDPSession } from "puppeteer";
import type { Problem } from "../model/diagnostic.ts";
import type { PageFacts } from "../model/page-facts.ts";
import { collectFacts } from "./in-page/collect-facts.ts";
import { fillPageNumbers } from "./in-page/fill-page-numbers.ts";
import { hidePage, showPage } from "./in-page/hide-page.ts";
import type { PrintJob } from "./print-job.ts";
import { printToPdf } from "./print-to-pdf.ts";
import { runInPage } from "./run-in-page.ts";

// The first tells the numbers, the second has them, the third confirms them where they moved a
// line.
const mostPrints = 4;

/**
 * Prints until every reference to a page has the number that its target has in that very
 * print: Chromium has no `target-counter()`, and numbers can move what they point at. The
 * first print, which is only to tell where everything stands, is an empty one.
 */
export async function numberPages(
  session: CDPSession,
  pagesOf: NonNullable<PrintJob["pagesOf"]>,
): Promise<NumberedPrint> {
  const former = await runInPage(session, hidePage);
  const empty = await printToPdf(session, "draft");
  const first = Object.fromEntries(await pagesOf(empty));
  await Promise.all([
    runInPage(session, showPage, former),
    runInPage(session, fillPageNumbers, first),
  ]);
  for (let prints = 2; ; prints++) {
    const pdf = await printToPdf(session);
    const pages = Object.fromEntries(await pagesOf(pdf));
    const [{ changed, unknown }, facts] = await Promise.all([
      runInPage(session, fillPageNumbers, pages),
      runInPage(session, collectFacts),
    ]);
    if (!changed) return { pdf, facts, problems: [...new Set(unknown)].map(noSuchTarget) };
    if (prints === mostPrints) return { pdf, facts, problems: [unsettled] };
  }
}

interface NumberedPrint {
  readonly pdf: Uint8Array;
  readonly facts: Omit<PageFacts, "layout">;
  readonly problems: readonly Problem[];
}

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
