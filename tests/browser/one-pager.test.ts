import { readdirSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuildReport, build } from "../../src/index.ts";
import { textOf } from "./print-support.ts";

/* The worked example of docs/templates.md: a page of highlights, without a line of program code. */

const example = fileURLToPath(new URL("../../docs/examples/one-pager/", import.meta.url));
const bare = (text: string): string => text.replace(/\s/gu, "");

let cwd: string;
let report: BuildReport;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "briefwright-one-pager-"));
  await cp(example, cwd, { recursive: true });
  report = await build({ cwd, profile: "release", environment: process.env });
}, 120_000);
afterAll(() => rm(cwd, { recursive: true, force: true }));

it("is made of data, templates and styles", () => {
  const files = readdirSync(example, { recursive: true, encoding: "utf8" });
  expect(files.filter((name) => /\.(?:[cm]?[jt]s|json)$/.test(name))).toEqual([]);
});

it("is fit for release", () => {
  expect(report.diagnostics).toEqual([]);
  expect(report.editions.flatMap(({ outputs }) => outputs.map(({ path }) => path))).toHaveLength(4);
});

describe.each([
  {
    language: "en",
    // The narrow column is read first, then the wide one.
    order: [
      "Highlights of Harbour Watch No. HW-26-03 16 March 2026",
      "Ships wait twice as long at Lindhaven",
      "Why it matters",
      "What we recommend",
      "Answer asked by 15 April 2026",
      "Contact",
      "Harbour Policy Unit, Trade Desk",
      "desk@harbour-policy.example",
      "What we found",
      "A ship waited 19 hours on average in 2025",
      "What could go wrong",
      "Figure 1",
      "How we know",
    ],
    kept: "apprentices",
  },
  {
    language: "zh-Hans",
    order: [
      "要点摘自 港口观察 编号 HW-26-03 2026年3月16日",
      "林德港船舶等候时间翻倍",
      "为何重要",
      "我们的建议",
      "请于此日前答复 2026年4月15日",
      "联系",
      "港口政策组贸易处",
      "我们的发现",
      "2025年每艘船平均等候19小时",
      "风险何在",
      "依据",
    ],
    kept: "学员",
  },
])("the page in $language", ({ language, order, kept }) => {
  const bytes = async () =>
    new Uint8Array(await readFile(join(cwd, `output/2026-03/${language}/highlights.pdf`)));

  it("is one, and says what it has to in the order of reading", async () => {
    const text = await textOf(await bytes());
    expect(text.split("\n")).toHaveLength(1);
    let from = 0;
    for (const words of order) {
      const at = bare(text).indexOf(bare(words), from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  it("leaves out the findings that are not key", async () => {
    expect(await textOf(await bytes())).not.toContain(kept);
  });
});
