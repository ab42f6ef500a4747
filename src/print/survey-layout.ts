import type { CDPSession } from "puppeteer";
import type { LayoutFault } from "../model/page-facts.ts";
import { columnWidth } from "./in-page/column-width.ts";
import { findLayoutFaults } from "./in-page/find-layout-faults.ts";
import { runInPage } from "./run-in-page.ts";

/** Looks at a document laid out in one long page as wide as the printed column. */
export async function surveyLayout(session: CDPSession): Promise<LayoutFault[]> {
  const width = await runInPage(session, columnWidth);
  const screen = { width, height: 1000, deviceScaleFactor: 1, mobile: false };
  await session.send("Emulation.setDeviceMetricsOverride", screen);
  const faults = await runInPage(session, findLayoutFaults);
  await session.send("Emulation.clearDeviceMetricsOverride");
  return faults;
}
