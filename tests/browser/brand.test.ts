import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuildReport, build } from "../../src/index.ts";
import { plainColours } from "../../src/model/brand-colours.ts";
import { type PdfFacts, readPdf, type TextRun } from "../../src/pdf/read/read.ts";
import type { RunningBrowser } from "../../src/print/launch-browser.ts";
import { png } from "../load/brand/pictures.ts";
import { openOn, screenBrowser, sideways } from "./html-pages.ts";

/* A tiny workspace in each look, and one with a brand of its own, read back from its PDFs. */

const edition = `id: spring
title: { en: Ports in spring, zh-Hans: 春季港口 }
issued: 2025-09-01
asOf: 2025-08-31
languages: [en, zh-Hans]
handling: { scheme: TLP-2.0, label: TLP:GREEN, caveats: { en: Not for the press., zh-Hans: 不供媒体使用。 } }
embargo: { until: "2025-08-31T06:00:00+02:00", note: { en: Not before., zh-Hans: 之前不得公开。 } }
subtitle: { en: What the harbours say, zh-Hans: 港口怎么说 }
whyNow: { en: Winter is near., zh-Hans: 冬天将至。 }
judgements: [{ id: delay, text: { en: Ships wait., zh-Hans: 船舶等待。 }, likelihood: likely, confidence: low, evidence: { findings: [cranes] } }]
issues: [{ id: pay, question: { en: Higher pay?, zh-Hans: 加薪？ }, positions: [{ actors: [lin], stance: support, text: { en: At once., zh-Hans: 立即。 } }] }]
documents: [summary, quotes, risks]
bottomLine: { en: "Two ports are at risk.", zh-Hans: 两个港口有风险。 }
disclaimers: [{ en: Of the edition., zh-Hans: 本期声明。 }]
people: [{ id: lin, name: { en: Lin Mei, zh-Hans: 林梅 } }]
sources: [{ id: report, title: { en: A report, zh-Hans: 报告 } }]
quotes: [{ id: slow, text: The cranes slow us down., source: report, speakers: unattributed }]
findings: [{ id: cranes, text: { en: Cranes stand still., zh-Hans: 起重机停工。 }, evidence: { sources: [report] } }]
risks: [{ id: outage, title: { en: A strike, zh-Hans: 罢工 }, bearer: { en: All, zh-Hans: 所有人 }, evidence: { sources: [report] } }]
`;

interface Made {
  readonly report: BuildReport;
  readonly read: (path: string) => Promise<PdfFacts>;
  readonly bytes: (path: string) => Buffer;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
});
let running: RunningBrowser;
beforeAll(async () => {
  running = await screenBrowser();
});
afterAll(() => running.close());

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Builds as a draft, which comes out in spite of warnings; they are looked at below. */
async function made(brand: string, documents: readonly string[]): Promise<Made> {
  const cwd = mkdtempSync(join(tmpdir(), "briefwright-brand-"));
  folders.push(cwd);
  mkdirSync(join(cwd, "data/spring"), { recursive: true });
  writeFileSync(join(cwd, "data/spring/edition.yaml"), edition);
  writeFileSync(join(cwd, "brand.yaml"), brand);
  writeFileSync(join(cwd, "logo.png"), png(600, 150));
  const report = await build({ cwd, documents, now: "2025-09-02", environment: process.env });
  if (report.exitCode !== 0) throw new Error(JSON.stringify(report.diagnostics, null, 1));
  const bytes = (path: string): Buffer => readFileSync(join(cwd, "output/spring", path));
  return { report, bytes, read: (path) => readPdf(new Uint8Array(bytes(path))) };
}

/** What is wrong with how it is laid out, and not with the data. */
const faults = ({ report }: Made): string[] =>
  report.diagnostics
    .filter(({ output, severity }) => output !== undefined && severity !== "note")
    .map(({ rule, output, message }) => `${output} ${rule}: ${message}`);

const bare = (font: string): string => font.replace(/^[A-Z]{6}\+/, "");
const runs = (facts: PdfFacts): readonly TextRun[] => facts.sheets.flatMap((sheet) => sheet.runs);
const runWith = (facts: PdfFacts, text: string): TextRun | undefined =>
  runs(facts).find((run) => run.text.includes(text) && run.artifact === undefined);
const marginsOf = (facts: PdfFacts, page: number): string =>
  (facts.sheets[page - 1]?.runs ?? [])
    .filter(({ artifact }) => artifact !== undefined)
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ");

/** The colours that the pages fill shapes and letters with, as `#rrggbb`. */
function coloursOf(pdf: Buffer): Set<string> {
  const text = pdf.toString("latin1");
  const colours = new Set<string>();
  for (const { index, 0: found } of text.matchAll(/stream\r?\n/g)) {
    const from = index + found.length;
    const data = pdf.subarray(from, text.indexOf("endstream", from));
    let content = "";
    try {
      content = inflateSync(data).toString("latin1");
    } catch {
      continue;
    }
    for (const [, ...parts] of content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/g)) {
      const hex = parts.map((part) =>
        Math.round(Number(part) * 255)
          .toString(16)
          .padStart(2, "0"),
      );
      colours.add(`#${hex.join("")}`);
    }
  }
  return colours;
}

/** What the look says of itself, in its look.yaml, and what sets it apart on paper. */
const looks = [
  { look: "ministry", accent: "#1d3557", text: "SourceSerif4", left: 22, band: undefined },
  { look: "think-tank", accent: "#0b5563", text: "SourceSerif4", left: 20, band: "#0b4552" },
  { look: "ngo", accent: "#4a1a8c", text: "SourceSans3", left: 20, band: "#ffd23f" },
];

describe.each(looks)("the look $look", ({ look, accent, text, left, band }) => {
  let all: Made;
  beforeAll(async () => {
    all = await made(
      `look: ${look}\nname: { en: Port Office, zh-Hans: 港务局 }\nlogo: { file: logo.png }\n`,
      ["summary", "quotes", "risks", "pack"],
    );
  }, 180_000);

  test("has no fault in any document", () => {
    expect(faults(all)).toEqual([]);
    expect(all.report.editions.flatMap(({ outputs }) => outputs)).toHaveLength(16);
  });

  test.each(["en", "zh-Hans"])("sets the summary in its colours, %s", async (language) => {
    const colours = coloursOf(all.bytes(`${language}/summary.pdf`));
    expect(colours).toContain(accent);
    expect(colours).not.toContain(plainColours.accent);
    if (band !== undefined) expect(colours).toContain(band);
  });

  test("sets running text in its font, at its margin", async () => {
    const facts = await all.read("en/summary.pdf");
    expect(bare(runWith(facts, "Two ports")?.font ?? "")).toMatch(new RegExp(`^${text}`));
    const edge = Math.min(...runs(facts).map(({ box }) => box[0]));
    // Boxes may stand in from the margin; nothing stands out of it.
    expect(edge).toBeGreaterThanOrEqual((left / 25.4) * 72 - 1);
    expect(edge).toBeLessThan((left / 25.4) * 72 + 20);
  });

  test("shows the logo with its words, as a figure", async () => {
    const facts = await all.read("zh-Hans/summary.pdf");
    expect(JSON.stringify(facts.structure)).toContain("港务局");
    const [image] = facts.sheets[0]?.images ?? [];
    expect((image?.box[3] ?? 0) - (image?.box[1] ?? 0)).toBeCloseTo((12 / 25.4) * 72, 0);
  });

  test.each(["en", "zh-Hans"])(
    "is valid HTML that axe has nothing against, %s",
    async (language) => {
      for (const document of ["summary", "quotes", "risks", "pack"]) {
        const html = String(all.bytes(`${language}/${document}.html`));
        const { results } = await validator.validateString(html);
        const messages = results.flatMap(({ messages: found }) => found);
        // The parts of a pack have a first heading each, with or without a brand.
        const invalid = messages.filter(
          ({ ruleId }) => document !== "pack" || ruleId !== "heading-level",
        );
        expect([document, invalid]).toEqual([document, []]);
        for (const width of [390, 1280]) {
          const screen = await openOn(running, { name: document, language, html }, width);
          await screen.evaluate(axe);
          const { violations } = (await screen.evaluate("axe.run()")) as AxeResults;
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          expect([document, width, found]).toEqual([document, width, []]);
          expect([document, width, await sideways(screen)]).toEqual([document, width, 0]);
          await screen.close();
        }
      }
    },
  );

  test("colours the pack as well", () => {
    expect(coloursOf(all.bytes("en/pack.pdf"))).toContain(accent);
  });
});

describe("a brand of its own", () => {
  let own: Made;
  beforeAll(async () => {
    own = await made(
      `name: { en: Port Office, zh-Hans: 港务局 }
paper: Letter
cover: true
colours: { accent: "#6b1d1d", paper: "#fff8ea" }
type: { text: Source Sans 3, heading: { han: Noto Serif SC }, size: { latin: 12, han: 12 } }
margins: { top: 30, right: 35, bottom: 30, left: 35 }
header: { left: "Office of {document}" }
footer: { left: "", centre: "{page} of {pages}" }
disclaimers: [{ en: Of the house., zh-Hans: 本局声明。 }]
`,
      ["summary"],
    );
  }, 120_000);

  test("decides on the paper, the size of the letters and the margins", async () => {
    expect(faults(own)).toEqual([]);
    const facts = await own.read("en/summary.pdf");
    const [sheet] = facts.sheets;
    expect([sheet?.width, sheet?.height]).toEqual([612, 792]);
    const run = runWith(facts, "Winter");
    expect(bare(run?.font ?? "")).toMatch(/^SourceSans3/);
    expect(run?.size).toBeCloseTo(12, 1);
    const edges = runs(facts).map(({ box }) => [box[0], box[2]] as const);
    expect(Math.min(...edges.map(([from]) => from))).toBeCloseTo((35 / 25.4) * 72, 0);
    expect(Math.max(...edges.map(([, to]) => to))).toBeLessThan(612 - (35 / 25.4) * 72 + 1);
    expect(coloursOf(own.bytes("en/summary.pdf"))).toContain("#fff8ea");
  });

  test("sets Chinese headings in the bold Song that it asks for", async () => {
    const facts = await own.read("zh-Hans/summary.pdf");
    expect(bare(runWith(facts, "春季港口")?.font ?? "")).toMatch(/^NotoSerifSC.*Bold/);
  });

  test("fills head and foot, and leaves label and DRAFT where they are", async () => {
    const facts = await own.read("en/summary.pdf");
    expect(facts.pages).toBe(2);
    const [cover, second] = [marginsOf(facts, 1), marginsOf(facts, 2)];
    expect(second).toMatch(/Office of Executive summary/);
    expect(second).toMatch(/2 of 2/);
    expect(second).not.toMatch(/2025/);
    expect(cover).not.toMatch(/Office of|1 of 2/);
    for (const margins of [cover, second]) {
      expect(margins).toContain("DRAFT");
      expect(margins.match(/TLP:GREEN/g)).toHaveLength(2);
    }
  });

  test("is the publisher, and adds its disclaimer behind that of the edition", async () => {
    const facts = await own.read("en/summary.pdf");
    expect(facts.author).toBe("Port Office");
    const said = runs(facts)
      .map(({ text }) => text)
      .join(" ");
    expect(said).toMatch(/Of the edition\..*Of the house\./);
    expect(said.match(/Port Office/g)).toHaveLength(1);
  });

  test("is an input of the manifest", () => {
    const manifest = JSON.parse(String(own.bytes("manifest.json")));
    const paths = manifest.inputs.map(({ path }: { path: string }) => path);
    expect(paths).toContain("brand.yaml");
    expect(paths).not.toContain("logo.png");
  });
});
