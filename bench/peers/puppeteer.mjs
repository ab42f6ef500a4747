// What most programs do: a browser for each document, content set into a new page.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { inlinedDocuments } from "./inlined.mjs";

const { browser, from, to } = JSON.parse(process.argv[2]);
for (const [index, html] of (await inlinedDocuments(from)).entries()) {
  const running = await puppeteer.launch({
    executablePath: browser.path,
    headless: "shell",
    args: ["--no-sandbox"],
  });
  const page = await running.newPage();
  await page.setContent(html, { waitUntil: "networkidle0" });
  const pdf = await page.pdf({
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
  });
  await writeFile(join(to, `${index}.pdf`), pdf);
  await running.close();
}
