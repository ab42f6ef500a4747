import type { CDPSession } from "puppeteer";
import type { LayoutFault } from "../model/page-facts.ts";
import { columnWidth } from "./in-page/column-width.ts";
import { findLayoutFaults } from "./in-page/find-layout-faults.ts";
import { runInPage } from "./run-in-page.ts";

/** What there is to know of a document before it is printed. */
export interface SurveyedLayout {
  readonly layout: LayoutFault[];
  /** Whether something in it refers to pages. */
  readonly hasReferences: boolean;
}

/** Looks at a document laid out in one long page as wide as the printed column. */
export type Survey = () => Promise<SurveyedLayout>;

/**
 * The width of the page stays for the next document, which most often has the same: to lay a
 * document out again costs as much as to look at it. It has no effect on what is printed.
 */
export function openSurvey(session: CDPSession): Survey {
  let current = 0;
  return async () => {
    const width = await runInPage(session, columnWidth);
    if (width !== current) {
      const screen = { width, height: 1000, deviceScaleFactor: 1, mobile: false };
      await session.send("Emulation.setDeviceMetricsOverride", screen);
      current = width;
    }
    const [layout, hasReferences] = await Promise.all([
      runInPage(session, findLayoutFaults),
      runInPage(session, () => document.querySelector("[data-page-of]") !== null),
    ]);
    return { layout, hasReferences };
  };
}
