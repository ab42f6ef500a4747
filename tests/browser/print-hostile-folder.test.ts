import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { pdfOf, printerFor, textOf } from "./print-support.ts";

// A file of its own, so that Puppeteer is imported here for the first time.
test("no configuration in the working folder is run", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const before = process.cwd();
  onTestFinished(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });
  const trace = join(folder, "trace");
  const payload = `require("node:fs").writeFileSync(${JSON.stringify(trace)}, "run")`;
  for (const name of [".puppeteerrc.cjs", "puppeteer.config.cjs", "chrome", "headless_shell"]) {
    writeFileSync(join(folder, name), `#!/usr/bin/env node\n${payload}\n`, { mode: 0o755 });
  }
  process.chdir(folder);
  const printer = await printerFor({
    environment: { ...process.env, PATH: `.:${process.env.PATH}` },
  });
  const job = { html: "<!doctype html><title>x</title><p>x", assets: new Map() };
  expect(await textOf(pdfOf(await printer.print(job)))).toBe("x");
  expect(existsSync(trace)).toBe(false);
});
