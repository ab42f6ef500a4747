import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decodePDFRawStream, PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type BuildReport, build } from "../../src/index.ts";
import { dumpStructure } from "../../src/pdf/read/dump-structure.ts";
import { readPdf } from "../../src/pdf/read/read.ts";
import { hasType3, textOf } from "./print-support.ts";

/*
 * The sample edition as a reader gets it, read back by pdf.js, which had no
 * part in making it. White space is ignored on both sides and nothing else.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
const edition = "us-china-ai-2025-09";
const languages = ["en", "zh-Hans"] as const;
const documents = ["summary", "quotes", "risks"] as const;
const each = languages.flatMap((language) =>
  documents.map((document) => [language, document] as const),
);

const bare = (text: string): string => text.replace(/\s/gu, "");

let output: string;
let report: BuildReport;
const texts = new Map<string, string>();
const read = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(output, edition, path)));

interface SampleQuote {
  readonly id: string;
  readonly text: string;
  readonly renderings?: Readonly<Record<string, { readonly text: string }>>;
}
let quotes: readonly SampleQuote[];

beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), "briefwright-sample-"));
  report = await build({
    cwd: root,
    editions: [edition],
    output,
    profile: "release",
    environment: process.env,
  });
  quotes = parse(await readFile(join(root, "data", edition, "quotes.yaml"), "utf8"));
  for (const [language, document] of each) {
    texts.set(
      `${language}/${document}`,
      bare(await textOf(await read(`${language}/${document}.pdf`))),
    );
  }
});
afterAll(() => rm(output, { recursive: true, force: true }));

test("a release of it has nothing to report but the truth that it rests on one source", () => {
  const told = report.diagnostics.map(({ severity, rule }) => `${severity} ${rule}`);
  expect([...new Set(told)]).toEqual(["note single-source-evidence"]);
  expect(report.exitCode).toBe(0);
  const wanted = each.flatMap(([language, document]) =>
    ["html", "pdf"].map((format) => `${language}/${document}.${format}`),
  );
  const made = report.editions.flatMap(({ outputs }) => outputs).map(({ path }) => path);
  expect(made.map((path) => path.split("/").slice(-2).join("/")).sort()).toEqual(wanted.sort());
});

test("a summary is two pages at most", () => {
  const pages = report.editions[0]?.outputs
    .filter(({ document, format }) => document === "summary" && format === "pdf")
    .map((made) => made.pages);
  expect(pages).toHaveLength(2);
  expect(Math.max(...(pages ?? []).map((count) => count ?? 99))).toBeLessThanOrEqual(2);
});

describe.each(languages)("the quote sheet in %s", (language) => {
  test("has every quotation, code point for code point", () => {
    const text = texts.get(`${language}/quotes`) ?? "";
    expect(quotes.length).toBeGreaterThan(10);
    expect(missing(text)).toEqual([]);
  });

  test("has the same words in its HTML", async () => {
    const html = Buffer.from(await read(`${language}/quotes.html`)).toString();
    const text = bare(
      html.replace(/<style>.*?<\/style>/gsu, "").replace(/<[^>]*>/gu, ""),
    ).replaceAll("&#39;", "'");
    expect(missing(text)).toEqual([]);
  });
});

test("the English sheet has every translation with a label that says so", () => {
  const text = texts.get("en/quotes") ?? "";
  for (const { renderings } of quotes) expect(text).toContain(bare(renderings?.en?.text ?? "?"));
  const labels = text.match(
    /OurtranslationoftheSimplifiedChinese|Back-translationfromSimplifiedChinese/g,
  );
  expect(labels).toHaveLength(quotes.length);
});

test("reading back notices one swapped character of a ToUnicode map", async () => {
  const swapped = await swapOneMapping(await read("zh-Hans/quotes.pdf"));
  expect(missing(bare(await textOf(swapped)))).not.toEqual([]);
});

describe.each(each)("%s/%s.pdf", (language, document) => {
  test("has no Type 3 font", async () => {
    expect(hasType3(await read(`${language}/${document}.pdf`))).toBe(false);
  });

  test("is read out in an order that makes sense", async () => {
    const facts = await readPdf(await read(`${language}/${document}.pdf`));
    const golden = `../golden/reading/${language}-${document}.txt`;
    await expect(dumpStructure(facts)).toMatchFileSnapshot(golden);
  });

  test("has no look-alike code points that are not in the data", () => {
    expect(texts.get(`${language}/${document}`)).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff]/u);
  });
});

const missing = (text: string): string[] =>
  quotes.filter((quote) => !text.includes(bare(quote.text))).map(({ id }) => id);

/**
 * Exchanges the targets of the first two Han characters in every ToUnicode
 * map: the glyphs stay, what they mean to a reader changes.
 */
async function swapOneMapping(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes);
  let swaps = 0;
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const map = Buffer.from(decodePDFRawStream(object).decode()).toString("latin1");
    if (!map.includes("begincmap")) continue;
    const [one, other] = [...map.matchAll(/^<[0-9A-F]{4}> (<[4-9][0-9A-F]{3}>)$/gm)].map(
      ([, to]) => to,
    );
    if (!one || !other) continue;
    const swapped = map.replaceAll(one, "<?>").replaceAll(other, one).replaceAll("<?>", other);
    pdf.context.assign(ref, pdf.context.flateStream(swapped));
    swaps++;
  }
  expect(swaps).toBeGreaterThan(0);
  return pdf.save();
}
