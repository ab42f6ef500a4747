// jsreport, its core and its recipe for Chrome, in this process.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import chromePdf from "@jsreport/jsreport-chrome-pdf";
import createJsreport from "@jsreport/jsreport-core";
import { inlinedDocuments } from "./inlined.mjs";

const { browser, from, to } = JSON.parse(process.argv[2]);
const jsreport = createJsreport({
  loadConfig: false,
  discover: false,
  logger: { silent: true },
  reportTimeout: 120_000,
  store: { provider: "memory" },
  rootDirectory: to,
  tempDirectory: join(to, "temp"),
  workers: { numberOfWorkers: 1 },
});
jsreport.use(
  chromePdf({
    strategy: "chrome-pool",
    numberOfWorkers: 1,
    timeout: 120_000,
    launchOptions: { executablePath: browser.path, args: ["--no-sandbox"] },
  }),
);
await jsreport.init();
for (const [index, content] of (await inlinedDocuments(from)).entries()) {
  const result = await jsreport.render({
    template: {
      content,
      engine: "none",
      recipe: "chrome-pdf",
      chrome: { printBackground: true, mediaType: "print" },
    },
  });
  await writeFile(join(to, `${index}.pdf`), result.content);
}
await jsreport.close();
process.exit(0);
