import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { build, init, newEdition } from "../../src/index.ts";
import { textOf } from "./print-support.ts";

test("what init makes is a release of two languages, and the next edition a draft", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "briefwright-init-"));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const now = "2026-01-15";
  await init({ cwd, now, languages: ["en", "zh-Hans"] });
  const release = await build({ cwd, now, profile: "release", environment: process.env });
  expect(release.diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
  const files = release.editions.flatMap(({ outputs }) => outputs.map(({ path }) => path));
  expect(files.filter((path) => path.endsWith(".pdf")).sort()).toEqual(
    ["en", "zh-Hans"].flatMap((language) =>
      ["quotes", "risks", "summary"].map((kind) => `output/2026-01/${language}/${kind}.pdf`),
    ),
  );
  const pages = release.editions.flatMap(({ outputs }) => outputs.map((file) => file.pages ?? 1));
  expect(Math.max(...pages)).toBe(1);
  const quotes = await readFile(join(cwd, "output/2026-01/zh-Hans/quotes.pdf"));
  const text = (await textOf(new Uint8Array(quotes))).replace(/\s/gu, "");
  expect(text).toContain("Shipsnowwaitforninedays.");
  expect(text).toContain("现在船要等九天。");

  await newEdition({ cwd, edition: "2026-02", from: "2026-01", now });
  const draft = await build({
    cwd,
    now,
    editions: ["2026-02"],
    documents: ["summary"],
    languages: ["en"],
    environment: process.env,
  });
  expect(draft.editions).toMatchObject([{ id: "2026-02", written: true }]);
});
