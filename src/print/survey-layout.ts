import type { CDPSession } from "puppeteer";
import type { LayoutFault } from "../model/page-facts.ts";
import { columnWidth } from "./in-page/column-width.ts";
import { findLayoutFaults } from "./in-page/find-layout-faults.ts";
import { runInPage } from "./run-in-page.ts";

/**
 * Looks at a document laid out in one long page as wide as the printed column. The width
 * stays for the next document, which most often has the same: to lay a document out again costs
 * as much as to look at it. It has no effect on what is printed.
 */
export function openSurvey(session: CDPSession): () => Promise<LayoutFault[]> {
  let current = 0;
  return async () => {
    const width = await runInPage(session, columnWidth);
    // A page without a column, such as one of frames, has nothing to be laid out in.
    if (width !== current && width > 0) {
      const screen = { width, height: 1000, deviceScaleFactor: 1, mobile: false };
      await session.send("Emulation.setDeviceMetricsOverride", screen);
      current = width;
    }
    return runInPage(session, findLayoutFaults);
  };
}
