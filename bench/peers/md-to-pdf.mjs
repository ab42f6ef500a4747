// md-to-pdf, which takes Markdown: the styles and the body of each document, as HTML inside of it.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mdToPdf } from "md-to-pdf";
import { inlinedDocuments } from "./inlined.mjs";

const { browser, from, to } = JSON.parse(process.argv[2]);
for (const [index, html] of (await inlinedDocuments(from)).entries()) {
  const styles = html.match(/<style[^>]*>[\s\S]*?<\/style>/g) ?? [];
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? "";
  // A blank line would end the HTML.
  const content = [...styles, body].join("\n").replace(/\n\s*\n/g, "\n");
  const { content: pdf } = await mdToPdf(
    { content },
    {
      launch_options: { executablePath: browser.path, headless: "shell", args: ["--no-sandbox"] },
      pdf_options: { printBackground: true, preferCSSPageSize: true },
    },
  );
  await writeFile(join(to, `${index}.pdf`), pdf);
}
