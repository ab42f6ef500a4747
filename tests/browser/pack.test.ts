import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuildReport, build } from "../../src/index.ts";
import { dumpStructure } from "../../src/pdf/read/dump-structure.ts";
import { readPdf } from "../../src/pdf/read/read.ts";
import { readDestinations } from "../../src/pdf/read/read-destinations.ts";
import { textOf as textsOf } from "./print-support.ts";

/* The pack of the sample edition, read back. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const edition = "us-china-ai-2025-09";
const languages = ["en", "zh-Hans"] as const;
const bare = (text: string): string => text.replace(/\s/gu, "");

let output: string;
let report: BuildReport;
const html = new Map<string, string>();
const pages = new Map<string, readonly string[]>();
const places = new Map<string, ReadonlyMap<string, number>>();

beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), "briefwright-pack-"));
  report = await build({
    cwd: root,
    editions: [edition],
    documents: ["pack"],
    output,
    profile: "release",
    environment: process.env,
  });
  for (const language of languages) {
    const file = (format: string) => readFile(join(output, edition, language, `pack.${format}`));
    const pdf = new Uint8Array(await file("pdf"));
    html.set(language, String(await file("html")));
    places.set(language, await readDestinations(pdf.slice()));
    pages.set(language, (await textsOf(pdf)).split("\n").map(bare));
  }
});
afterAll(() => rm(output, { recursive: true, force: true }));

test("it is made without an error, and nothing else is", () => {
  expect(report.exitCode).toBe(0);
  const made = report.editions.flatMap(({ outputs }) => outputs.map(({ document }) => document));
  expect([...new Set(made)]).toEqual(["pack"]);
});

describe.each(languages)("the pack in %s", (language) => {
  /** What the contents list: the id that a line leads to, and its words. */
  const lines = () => {
    const [, list = ""] =
      /<nav class="contents" role.*?>(.*?)<\/nav>/s.exec(html.get(language) ?? "") ?? [];
    return [
      ...list.matchAll(/href="#([^"]+)"><span class="entry">(.*?)<\/span> <span class="page"/gs),
    ].map(([, id = "", words = ""]) => ({ id, words: bare(words.replace(/<[^>]*>/g, "")) }));
  };
  const textOf = (page: number): string => pages.get(language)?.[page - 1] ?? "";

  test("says the right page of each part and heading in its contents", () => {
    const listed = lines();
    expect(listed.length).toBeGreaterThan(20);
    const [, contents = ""] = pages.get(language) ?? [];
    for (const { id, words } of listed) {
      const page = places.get(language)?.get(id) ?? 0;
      expect(contents).toContain(`${words}${page}`);
      // A part is headed by its title without its number.
      expect(textOf(page)).toContain(words.replace(/^\d/, ""));
    }
  });

  test("begins each part on a page of its own, and numbers the pages through", () => {
    const all = pages.get(language) ?? [];
    const starts = ["summary", "quotes", "risks"].map((kind) =>
      places.get(language)?.get(`part-${kind}`),
    );
    expect(starts[0]).toBe(3);
    expect([...starts].sort((a, b) => Number(a) - Number(b))).toEqual(starts);
    expect(all.slice(1).map((text, index) => text.includes(`${index + 2}/${all.length}`))).toEqual(
      all.slice(1).map(() => true),
    );
  });

  test("has the handling label on every page, and the title of the part at its head", () => {
    const all = pages.get(language) ?? [];
    const labels = all.map((text) => text.match(/TLP:CLEAR/g)?.length ?? 0);
    expect(labels.filter((count) => count < 2)).toEqual([]);
    const head = language === "en" ? "Meetingpack·Risklist" : "会议材料·风险清单";
    expect(all.map((text) => text.includes(head))).toEqual(
      all.map((_, index) => index + 1 >= Number(places.get(language)?.get("part-risks"))),
    );
  });

  test("has each id once, and every link of it leads somewhere", () => {
    const ids = [...(html.get(language) ?? "").matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
    const links = [...(html.get(language) ?? "").matchAll(/\shref="#([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test.each(languages)("is read out in an order that makes sense in %s", async (language) => {
  const pdf = await readFile(join(output, edition, language, "pack.pdf"));
  const golden = `../golden/reading/${language}-pack.txt`;
  await expect(dumpStructure(await readPdf(pdf))).toMatchFileSnapshot(golden);
});
