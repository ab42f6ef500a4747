import type { CDPSession } from "puppeteer";
import type { LayoutFault, PageFacts } from "../model/page-facts.ts";
import { collectFacts } from "./in-page/collect-facts.ts";
import { columnWidth } from "./in-page/column-width.ts";
import { findLayoutFaults } from "./in-page/find-layout-faults.ts";
import { runInPage } from "./run-in-page.ts";

/** What a document says of itself before it is printed. */
export interface SurveyedPage {
  readonly layout: LayoutFault[];
  readonly facts: Omit<PageFacts, "layout">;
}

/** Looks at a document laid out in one long page as wide as the printed column. */
export type Survey = () => Promise<SurveyedPage>;

/**
 * The width of the page stays for the next document, which most often has the same: to lay a
 * document out again costs as much as to look at it. It has no effect on what is printed.
 */
export function openSurvey(session: CDPSession): Survey {
  let current = 0;
  return async () => {
    const [width, layout, facts] = await Promise.all([
      runInPage(session, columnWidth),
      runInPage(session, findLayoutFaults),
      runInPage(session, collectFacts),
    ]);
    // A page without a column, such as one of frames, has nothing to be laid out in.
    if (width === current || width === 0) return { layout, facts };
    const screen = { width, height: 1000, deviceScaleFactor: 1, mobile: false };
    await session.send("Emulation.setDeviceMetricsOverride", screen);
    current = width;
    return { layout: await runInPage(session, findLayoutFaults), facts };
  };
}
