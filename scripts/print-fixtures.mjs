/*
 * Prints the pages in tests/pdf/fixtures/finish as Chromium does, and keeps beside each what
 * the page says of itself. Needed only when the browser, the marks or a page change.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readDestinations } from "../dist/pdf/read/read-destinations.js";
import { openPrinter } from "../dist/print/index.js";

const folder = new URL("../tests/pdf/fixtures/finish/", import.meta.url);
const google = "@expo-google-fonts";
const fonts = {
  "/fonts/sans.ttf": `${google}/source-sans-3/400Regular/SourceSans3_400Regular.ttf`,
  "/fonts/sans-bold.ttf": `${google}/source-sans-3/700Bold/SourceSans3_700Bold.ttf`,
  "/fonts/arabic.ttf": `${google}/vazirmatn/400Regular/Vazirmatn_400Regular.ttf`,
  "/fonts/japanese.ttf": `${google}/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf`,
};
const assets = new Map(
  Object.entries(fonts).map(([path, file]) => [
    path,
    { type: "font/ttf", bytes: readFileSync(fileURLToPath(import.meta.resolve(file))) },
  ]),
);

const opened = await openPrinter({ environment: process.env });
const printer = opened.value;
if (!printer) throw new Error(JSON.stringify(opened.problems));
for (const name of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
  const html = readFileSync(new URL(name, folder), "utf8");
  const { value, problems } = await printer.print({ html, assets, pagesOf: readDestinations });
  if (!value) throw new Error(`${name}: ${JSON.stringify(problems)}`);
  writeFileSync(new URL(name.replace("html", "pdf"), folder), value.pdf);
  const elements = `${JSON.stringify(value.page.elements, null, 2)}\n`;
  writeFileSync(new URL(name.replace("html", "json"), folder), elements);
}
await printer.close();
