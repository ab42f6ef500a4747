/*
 * The raw-protocol program: prints every document of a folder, with as many pages as it is told,
 * and writes the PDFs to another. Everything that it needs to know comes as one argument, JSON.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readDocuments } from "../support/document-folder.mjs";
import { openFloor } from "./open-floor.mjs";

/** @type {{ browser: import("./open-floor.mjs").FloorBrowser, from: string, to: string }} */
const { browser, from, to } = JSON.parse(process.argv[2] ?? "");
const opening = openFloor(browser);
const [floor, documents] = await Promise.all([
  opening,
  readDocuments(from),
  mkdir(to, { recursive: true }),
]);
try {
  for (const [index, document] of documents.entries()) {
    await writeFile(join(to, `${index}.pdf`), await floor.print(document));
  }
} finally {
  await floor.close();
}
