import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type BuildReport, build } from "../../src/index.ts";
import { fontsOf, hasType3 } from "./print-support.ts";

/*
 * An edition that is hard to print: long tables, a quotation longer than a page, many figures
 * and notes, forty risks in one cell, words in ten languages.
 */

const root = fileURLToPath(new URL("../conformance/workspaces/stress/", import.meta.url));
const edition = "stress-2026-01";
const languages = ["en", "zh-Hans"] as const;
const documents = ["summary", "quotes", "risks", "atlas", "plates"] as const;
const each = languages.flatMap((language) =>
  documents.map((document) => `${language}/${document}`),
);

let output: string;
let report: BuildReport;
const pages = new Map<string, readonly string[]>();
const read = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(output, edition, path)));

const bare = (text: string): string => text.replace(/\s/gu, "");

/** The text of each page, without white space. */
async function textsOfPages(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await getDocumentProxy(pdf.slice());
  const texts = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent({
      disableNormalization: true,
    });
    return bare(items.map((item) => ("str" in item ? item.str : "")).join(""));
  });
  return Promise.all(texts);
}

beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), "briefwright-stress-"));
  report = await build({
    cwd: root,
    editions: [edition],
    output,
    profile: "release",
    environment: process.env,
  });
  for (const path of each) pages.set(path, await textsOfPages(await read(`${path}.pdf`)));
});
afterAll(() => rm(output, { recursive: true, force: true }));

test("it is released, with nothing to report but that two judgements rest on one source", () => {
  const told = report.diagnostics.map(({ severity, rule }) => `${severity} ${rule}`);
  expect([...new Set(told)]).toEqual(["note single-source-evidence"]);
  expect(report.exitCode).toBe(0);
});

test("it has sixty pages and more in each language, thirty of them in one document", () => {
  for (const language of languages) {
    const counts = documents.map((document) => pages.get(`${language}/${document}`)?.length ?? 0);
    expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(30);
    expect(counts[0]).toBeLessThanOrEqual(2);
  }
});

describe.each(each)("%s", (path) => {
  test("is set in its own fonts, none of them drawn", async () => {
    const pdf = await read(`${path}.pdf`);
    expect(hasType3(pdf)).toBe(false);
    const families = /^(?:SourceS|NotoS(?:erif|ans)SC|NotoSansJP|LXGWWenKai|Vazirmatn)/;
    expect(fontsOf(pdf).filter((name) => !families.test(name))).toEqual([]);
  });

  test("has no page with nothing on it", () => {
    for (const text of pages.get(path) ?? []) expect(text.length).toBeGreaterThan(150);
  });
});

describe.each(languages)("a quotation longer than a page, in %s", (language) => {
  /** The page, from 0, on which some words stand. */
  const pageOf = (words: string): number =>
    pages.get(`${language}/quotes`)?.findIndex((text) => text.includes(bare(words))) ?? -1;

  test("is broken, and its end is not parted from the name of its speaker", async () => {
    const quotes: readonly { id: string; renderings: Record<string, { text: string }> }[] = parse(
      await readFile(join(root, "data", edition, "quotes.yaml"), "utf8"),
    );
    const chinese = quotes.find(({ id }) => id === "marlowe-closing")?.renderings["zh-Hans"]?.text;
    const [last, name] =
      language === "en"
        ? ["Somebody has just written it down.", "— Edith Marlowe"]
        : [String(chinese).slice(-12), "——伊迪丝·马洛"];
    expect(pageOf("Delegates, I was asked to be brief")).toBeGreaterThanOrEqual(0);
    expect(pageOf(last)).toBeGreaterThan(pageOf("Delegates, I was asked to be brief"));
    expect(pageOf(`${last}”${language === "en" ? name : ""}`)).toBe(pageOf(name));
  });

  test("starts with its speaker and the first lines", () => {
    const head = language === "en" ? "Secretary of the Compact, Secretariat" : "公约秘书处公约秘书";
    expect(pageOf("Delegates, I was asked to be brief")).toBe(pageOf(head));
  });
});

test("the heads of a long table stand on each of its pages", () => {
  const floods = (pages.get("en/plates") ?? []).filter((text) => /03-1[4-7]\d\d:00/.test(text));
  expect(floods.length).toBeGreaterThan(2);
  for (const text of floods) expect(text).toContain("Hour时刻");
});

test("forty-one risks in one cell of the matrix are five and a count", async () => {
  const html = Buffer.from(await read("en/risks.html")).toString();
  const [svg = ""] = /<svg class="risk-matrix".*?<\/svg>/s.exec(html) ?? [];
  expect(svg).toContain("+36<");
  // The table below has them all.
  const table = html.slice(html.indexOf("</figure>"), html.indexOf("</table>"));
  expect(table.match(/>Medium \(3\)<\/td><td>Severe \(4\)</g)).toHaveLength(41);
});
