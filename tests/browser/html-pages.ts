import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../../src/index.ts";
import { findBrowser } from "../../src/print/index.ts";
import { launchBrowser, type RunningBrowser } from "../../src/print/launch-browser.ts";
import { demand } from "./print-support.ts";

/** A document as a reader opens it. */
export interface HtmlPage {
  /** `<edition>/<language>/<document>` */
  readonly name: string;
  readonly language: string;
  readonly html: string;
}

/**
 * Whether an edition that is hard to print, and those that run from right to left, are looked at
 * as well (npm run test:stress).
 */
export const withStress = process.env.STRESS === "1";

const hard = ["stress", "arabic"].map((name) => `../conformance/workspaces/${name}`);
const workspaces = ["../..", ...(withStress ? hard : [])].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Every document of those workspaces, whatever kinds there are. */
export async function htmlPages(): Promise<readonly HtmlPage[]> {
  const pages: HtmlPage[] = [];
  const builds = workspaces.flatMap((cwd) => [{ cwd }, { cwd, documents: ["pack"] }]);
  for (const asked of builds) {
    const output = await mkdtemp(join(tmpdir(), "briefwright-html-"));
    const { editions, exitCode } = await build({
      ...asked,
      output,
      profile: "release",
      formats: ["html"],
      environment: process.env,
    });
    if (exitCode !== 0) throw new Error(`${asked.cwd} cannot be built`);
    for (const { path } of editions.flatMap(({ outputs }) => outputs)) {
      const name = path
        .split("/")
        .slice(-3)
        .join("/")
        .replace(/\.html$/, "");
      const language = dirname(name).split("/").at(-1) ?? "";
      pages.push({ name, language, html: await readFile(join(output, `${name}.html`), "utf8") });
    }
    await rm(output, { recursive: true });
  }
  return pages;
}

/** A browser to look at pages with, on a screen and not in print. */
export async function screenBrowser(): Promise<RunningBrowser> {
  const options = { environment: process.env };
  return demand(await launchBrowser(demand(await findBrowser(options)), options));
}

export type Screen = Awaited<ReturnType<RunningBrowser["browser"]["newPage"]>>;

/** Opens a document; its policy does not hold for what a test runs in it. */
export async function openOn(
  { browser }: RunningBrowser,
  { html }: HtmlPage,
  width: number,
): Promise<Screen> {
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.setViewport({ width, height: 900 });
  await page.setContent(html);
  return page;
}

/** By how many pixels it would have to be scrolled sideways. */
export const sideways = (page: Screen): Promise<unknown> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
