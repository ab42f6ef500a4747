import { type BrowserChoice, findBrowser } from "../../src/print/index.ts";
import { demand } from "../browser/print-support.ts";

/** A browser that Briefwright accepts, as the tests name it. */
export interface TestedBrowser {
  readonly name: string;
  /** As `--browser` takes it. */
  readonly browser: string;
  readonly choice: BrowserChoice;
}

/**
 * The headless shell that comes along, and the full browser of the machine where there is one. The
 * short version, in `npm test`, is content with the first.
 */
export async function testedBrowsers(): Promise<readonly TestedBrowser[]> {
  const environment = process.env;
  const shell = demand(await findBrowser({ environment, browser: "embedded" }));
  const tested = [{ name: "headless shell", browser: "embedded", choice: shell }];
  if (!process.env.ISOLATION) return tested;
  for (const browser of ["chrome", "chromium"]) {
    const { value: choice } = await findBrowser({ environment, browser });
    if (choice) return [...tested, { name: "full Chrome", browser, choice }];
  }
  process.stderr.write("Full Chrome is not tested: this machine has none (Debian: chromium).\n");
  return tested;
}
