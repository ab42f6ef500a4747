import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import subsetFont from "subset-font";
import { getDocumentProxy } from "unpdf";
import { onTestFinished } from "vitest";
import type { Asset } from "../../src/model/asset.ts";
import type { Outcome } from "../../src/model/diagnostic.ts";
import {
  type BrowserOptions,
  openPrinter,
  type PrintedPage,
  type Printer,
} from "../../src/print/index.ts";

/** The text of all pages as it stands in the PDF, not normalised. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(pdf.slice());
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const page = await document.getPage(index + 1);
    const { items } = await page.getTextContent({ disableNormalization: true });
    return items.map((item) => ("str" in item ? item.str : "")).join("");
  });
  return (await Promise.all(pages)).join("\n");
}

/** The width of the text on the first page, which is one line, in points. */
export async function lineWidth(pdf: Uint8Array): Promise<number> {
  const page = await (await getDocumentProxy(pdf.slice())).getPage(1);
  const { items } = await page.getTextContent();
  return items.reduce((sum, item) => sum + ("width" in item ? item.width : 0), 0);
}

/** Names of the fonts in a PDF, without their subset prefix. */
export function fontsOf(pdf: Uint8Array): string[] {
  const names = Buffer.from(pdf)
    .toString("latin1")
    .matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g);
  return [...new Set([...names].map(([, name]) => String(name)))];
}

export function hasType3(pdf: Uint8Array): boolean {
  return /\/Subtype ?\/Type3/.test(Buffer.from(pdf).toString("latin1"));
}

/** A static TrueType face of Noto Serif SC with the characters of `text`. */
export async function chineseFont(text: string): Promise<Asset> {
  const file = "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";
  const whole = readFileSync(new URL(`../../node_modules/${file}`, import.meta.url));
  return { type: "font/ttf", bytes: await subsetFont(whole, text, { targetFormat: "truetype" }) };
}

/** A picture of one colour, `width` pixels wide. */
export function picture(width: number): Asset {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"><rect width="${width}" height="10"/></svg>`;
  return { type: "image/svg+xml", bytes: Buffer.from(svg) };
}

/**
 * Makes a temporary folder that is used instead of the system's for the rest of the
 * test, so that what is left in it can be told from what others leave.
 */
export function ownTemporaryFolder(): string {
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), "t-"));
  process.env.TMPDIR = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A printer that is closed when the test ends. */
export async function printerFor(options: Partial<BrowserOptions> = {}): Promise<Printer> {
  const opened = await openPrinter({ environment: process.env, ...options });
  const printer = demand(opened);
  onTestFinished(() => printer.close());
  return printer;
}

export function pdfOf(outcome: Outcome<PrintedPage>): Uint8Array {
  return demand(outcome).pdf;
}

export function demand<T>(outcome: Outcome<T>): T {
  if (outcome.value === undefined) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
