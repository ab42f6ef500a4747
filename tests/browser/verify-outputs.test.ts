import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { beforeEach, expect, test } from "vitest";
import { build, type Diagnostic, verify } from "../../src/index.ts";
import { aWorkspace } from "../cli/program.ts";

/* Published files, changed by hand in every way that verify is to notice. */

const edition = `id: spring
title: Harbours
issued: 2025-09-01
documents: [summary]
bottomLine: Two ports of 42 are at risk.
sources:
  - {id: report, title: The harbour report, issued: 2025-08-01}
findings:
  - {id: cranes, text: Cranes stand still for 3 hours a day., evidence: {sources: [report]}}
`;

let cwd: string;
const inOutput = (path: string): string => join(cwd, "output/spring", path);
const pdf = (): string => inOutput("en/summary.pdf");

beforeEach(async () => {
  cwd = aWorkspace({ "data/spring/edition.yaml": edition });
  expect((await build({ cwd, environment: process.env })).exitCode).toBe(0);
});

const told = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ rule, file, record }) => [rule, file, record].filter(Boolean).join(" "));

test("what has just been built is sound", async () => {
  const report = await verify({ cwd });
  expect(report.diagnostics).toEqual([]);
  expect(report.files.map(({ path, state }) => [path, state])).toEqual([
    ["output/spring/en/summary.html", "sound"],
    ["output/spring/en/summary.pdf", "sound"],
    ["output/spring/manifest.json", "sound"],
  ]);
});

test("a changed and a missing file, and changed data, are told apart", async () => {
  writeFileSync(inOutput("en/summary.html"), "<p>Other words");
  rmSync(pdf());
  writeFileSync(join(cwd, "data/spring/edition.yaml"), edition.replace("3 hours", "4 hours"));
  const report = await verify({ cwd });
  expect(report.exitCode).toBe(1);
  expect(told(report.diagnostics)).toEqual([
    "input-differs data/spring/edition.yaml",
    "output-differs output/spring/en/summary.html",
    "output-differs output/spring/en/summary.pdf",
  ]);
  expect(report.files.map(({ state }) => state)).toEqual(["changed", "missing", "sound"]);
});

test("a lone PDF is held to its own data, anywhere", async () => {
  const elsewhere = aWorkspace({});
  const copy = join(elsewhere, "mail, from somebody.pdf");
  writeFileSync(copy, readFileSync(pdf()));
  expect((await verify({ cwd: elsewhere, paths: [copy] })).diagnostics).toEqual([]);

  const bytes = readFileSync(copy);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(copy, bytes);
  const { diagnostics } = await verify({ cwd: elsewhere, paths: [copy] });
  expect(told(diagnostics)).toContain(`pdf-altered ${copy}`);
});

test("a figure that was changed in a PDF is named with what it should be", async () => {
  const document = await PDFDocument.load(readFileSync(pdf()), { updateMetadata: false });
  for (const [ref, stream] of document.context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || stream.dict.has(PDFName.of("Type"))) continue;
    const map = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
    // Where the font says “3”, it shall say “8”.
    if (map.includes("begincmap")) {
      document.context.assign(ref, document.context.flateStream(map.replace(/<0033>/g, "<0038>")));
    }
  }
  writeFileSync(pdf(), await document.save());
  const { diagnostics } = await verify({ cwd, paths: ["output/spring/en/summary.pdf"] });
  const differs = diagnostics.find(({ rule }) => rule === "printed-text-differs");
  expect(differs?.record).toBe("findings/cranes");
  expect(differs?.message).toMatch(
    /says “8hoursaday.*” \(U\+0038\) where “3hoursaday.*” \(U\+0033\)/,
  );
});

test("what is none of ours is said to be none", async () => {
  const foreign = await PDFDocument.create();
  foreign.addPage();
  writeFileSync(join(cwd, "letter.pdf"), await foreign.save());
  writeFileSync(join(cwd, "broken.pdf"), "%PDF-1.7 and no more");
  const paths = ["letter.pdf", "broken.pdf", "nowhere.pdf", "data"];
  const { diagnostics, exitCode } = await verify({ cwd, paths });
  expect(told(diagnostics)).toEqual([
    "invalid-usage",
    "invalid-usage",
    "pdf-unreadable broken.pdf",
    "pdf-altered letter.pdf",
    "pdf-without-data letter.pdf",
  ]);
  expect(exitCode).toBe(2);
});
