import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, launch, type Page } from "puppeteer";
import { onTestFinished } from "vitest";
import { type PreviewEvent, preview } from "../../src/index.ts";
import { findBrowser } from "../../src/print/index.ts";
import { demand } from "./print-support.ts";

/** A browser to look at the preview with. The one that prints is fenced off from all networks. */
export async function lookingBrowser(): Promise<Browser> {
  const { path, libraryFolder } = demand(await findBrowser({ environment: process.env }));
  return launch({
    executablePath: path,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
    env: { ...process.env, ...(libraryFolder && { LD_LIBRARY_PATH: libraryFolder }) },
  });
}

const edition = `id: spring
title: Ports in spring
issued: "2025-09-01"
languages: [en, zh-Hans]
documents: [summary, risks]
bottomLine: Two ports are at risk.
`;

const risks = Array.from(
  { length: 90 },
  (_, index) => `- id: risk-${index}\n  title: Crane ${index} stands still\n`,
).join("");

/** A workspace with documents of several pages, in two languages. */
export const files: Readonly<Record<string, string>> = {
  "data/spring/edition.yaml": edition,
  "data/spring/sources.yaml": "- id: report\n  title: The harbour report\n",
  "data/spring/risks.yaml": risks,
  "templates/documents/risks/document.yaml":
    "title: Risk list\nview: risks\nneeds: risks\nbudget: { pages: 20 }\n",
  "templates/documents/risks/document.hbs": `{{> masthead masthead}}
<section id="risks"><h2>All risks</h2>
{{#each register.items}}<h3>{{run title}}</h3>{{/each}}
</section>
`,
};

/** A file of a workspace that can be written again. */
export interface Workspace {
  readonly root: string;
  readonly write: (path: string, text: string) => void;
}

export function aPreviewWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), "briefwright-preview-"));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return { root, write };
}

/** A preview of a workspace, and a page that looks at it; both end with the test. */
export async function previewOf(browser: Browser, { root }: Workspace, width = 1280) {
  const events: PreviewEvent[] = [];
  const opened = await preview({
    cwd: root,
    port: 0,
    environment: process.env,
    onEvent: (event) => events.push(event),
  });
  if (opened.url === undefined) throw new Error(JSON.stringify(opened.diagnostics));
  const page = await browser.newPage();
  onTestFinished(async () => {
    await page.close();
    await opened.close();
  });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.setViewport({ width, height: 860 });
  await page.goto(`${opened.url}#/spring/en/risks`);
  return { url: opened.url, page, complaints, events };
}

/** Waits until all documents are as the files are, and a page of the chosen one is drawn. */
export async function whenCurrent(page: Page): Promise<void> {
  await page.waitForFunction(
    `(() => {
      const states = [...document.querySelectorAll("#list a")].map((link) => link.dataset.status);
      return states.length > 0 && states.every((state) => state === "current") &&
        document.querySelector("canvas") !== null;
    })()`,
    { timeout: 100_000 },
  );
}

/** Waits until an expression holds in the page. */
export const until = (page: Page, expression: string) =>
  page.waitForFunction(expression, { timeout: 30_000 });

/** The text of the HTML that is shown. */
export const shownText =
  'document.querySelector("iframe:not([data-loading])")?.contentDocument.body.textContent ?? ""';
