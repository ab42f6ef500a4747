import { readPdf } from "../pdf/read/read.ts";
import type { Printer } from "../print/index.ts";
import { documentFonts } from "../render/fonts/document-fonts.ts";
import type { Finding } from "./finding.ts";

const heading = "Briefwright 简报";

const page = (css: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Test print</title><style>${css}
@page { size: A4; margin: 20mm }
body { font-family: "Source Sans 3", "Noto Sans SC" }
</style></head><body><h1>${heading}</h1><p>One page, to see that all parts work together.</p></body></html>`;

/** Prints a page in two scripts and reads back what a screen reader would be told. */
export async function examinePrint(printer: Printer, signal?: AbortSignal): Promise<Finding[]> {
  const start = performance.now();
  const fonts = await documentFonts(page(""));
  const html = page(fonts.css);
  const { value: printed, problems } = await printer.print({ html, assets: fonts.assets }, signal);
  const spent = Math.round(performance.now() - start);
  if (!printed) {
    return problems.map(({ message, hint }) => ({
      subject: "test print",
      status: "fail",
      text: message,
      help: hint,
    }));
  }
  const facts = await readPdf(printed.pdf);
  const faults = [
    ...(facts.pages === 1 ? [] : [`it has ${facts.pages} pages instead of 1`]),
    ...(facts.tagged ? [] : ["it has no tags"]),
    ...(facts.outline[0]?.title === heading ? [] : ["its heading cannot be read back"]),
    ...(facts.fonts.some(({ type }) => type === "Type3") ? ["its fonts are drawings"] : []),
  ];
  if (faults.length === 0) {
    const text = `A page in two scripts in ${spent} ms; tags, heading and fonts are as they should be.`;
    return [{ subject: "test print", status: "ok", text }];
  }
  return [
    {
      subject: "test print",
      status: "fail",
      text: `The page was printed, but ${faults.join(", ")}.`,
      help: "Use the embedded browser, or a newer one with --browser.",
    },
  ];
}
