import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { type BuildReport, build } from "../../src/index.ts";
import { type PdfFacts, readPdf, type StructureNode } from "../../src/pdf/read/read.ts";
import { textOfNode } from "../../src/pdf/read/structure-text.ts";
import { render } from "../../src/render/index.ts";
import { shippedLayout, templatesOf, viewOf } from "../render/support.ts";
import { demand, fontsOf, hasType3, pdfOf, printerFor, textOf } from "./print-support.ts";

/* Text in scripts that bring their own fonts, as printed and read back by pdf.js and by ourselves. */

const styles = readFileSync(new URL("../../templates/styles/10-type.css", import.meta.url), "utf8");
const arabic = "قال الوزير في 14 مارس 2025: «لن نترك النهر يجف»، وأضاف أن المياه تكفي ١٢ قرية.";
const persian = "می‌گوید آب پاک است و ۱۲ درصد از رود.";
const japanese = "「流域の水は、誰のものでもない。」と水野遥香は2025年に述べた（直・骨・海）。";

/** Each with what is hard in its script: Han in Korean, points, signs above signs, joined letters. */
const quotations = {
  ko: "항구의 줄이 길고 배들이 2025년 3월부터 기다린다. “해결책은 곧 나온다”라고 大韓民國 국회에서 말했다. 값싼 닭.",
  he: "האוניות ממתינות מאז 14 במרץ 2025. בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם, צה״ל וג׳ורג׳.",
  th: "เรือกำลังรอที่ท่าเรือตั้งแต่วันที่ ๑๔ มีนาคม 2568 “เราจะไม่ปล่อยให้แม่น้ำแห้ง” ปู่ ฐานะ ญาติ กุ้ง ป้า ปี่ ฟื้น",
  hi: "जहाज़ 14 मार्च 2025 से रुके हैं। “हम नदी को सूखने नहीं देंगे,” १२ गाँव, क्षत्रिय, ज्ञान, श्री, राष्ट्र, कर्म, हिन्दी, विद्या, शक्ति, र्‍य, क्‍ष।",
};
const names = { ko: "김민지", he: "נועה לוי", th: "ปิยะนุช น้ำผึ้ง", hi: "प्रो. मीरा शर्मा" };
const scripts = { ko: "KR", he: "Hebrew", th: "Thai", hi: "Devanagari" };
const languages = ["ko", "he", "th", "hi"] as const;

/** Prints a document template with these texts in the shipped type. */
async function printed(document: string, fields = {}, margins = {}): Promise<Uint8Array> {
  const view = viewOf(fields);
  const rendered = await render({
    view: { ...view, frame: { ...view.frame, margins: { ...view.frame.margins, ...margins } } },
    templates: templatesOf({ document, layout: shippedLayout, styles }),
  });
  expect(rendered.problems).toEqual([]);
  const outcome = await (await printerFor()).print(demand(rendered));
  expect(outcome.problems).toEqual([]);
  return pdfOf(outcome);
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly dir: string;
}

/** The lines of the first page, from the top, each as its pieces from left to right. */
async function linesOf(pdf: Uint8Array): Promise<readonly (readonly Item[])[]> {
  const page = await (await getDocumentProxy(pdf.slice())).getPage(1);
  const { items } = await page.getTextContent({ disableNormalization: true });
  const lines = new Map<number, Item[]>();
  for (const item of items) {
    if (!("str" in item) || item.str === "") continue;
    const baseline = Math.round(Number(item.transform[5]));
    lines.set(baseline, [...(lines.get(baseline) ?? []), item]);
  }
  const x = ({ transform }: Item): number => Number(transform[4]);
  return [...lines]
    .sort(([one], [other]) => other - one)
    .map(([, line]) => line.sort((one, other) => x(one) - x(other)));
}

const bare = (text: string): string => text.replace(/[\s\u200c]/gu, "");
const across = (line: readonly Item[]): string => bare(line.map(({ str }) => str).join(""));

/** Read from the right. A mark that turns with the line stands in a PDF as the shape that is seen. */
const fromRight = (line: readonly Item[]): string =>
  bare(
    [...line]
      .reverse()
      .map(({ str }) => str)
      .join(""),
  ).replace(/[«»]/g, (mark) => (mark === "«" ? "»" : "«"));

describe("the words come out of the PDF as they went in", () => {
  test("Arabic and Persian, with digits of two kinds", async () => {
    const texts = {
      arabic: { text: arabic, lang: "ar" },
      persian: { text: persian, lang: "fa" },
    };
    const pdf = await printed(
      "<p {{langOf arabic}}>{{run arabic}}</p><p {{langOf persian}}>{{run persian}}</p>",
      texts,
    );
    const lines = (await linesOf(pdf)).map(fromRight);
    expect(lines).toContain(bare(arabic));
    expect(lines).toContain(bare(persian));
    expect(hasType3(pdf)).toBe(false);
    expect(fontsOf(pdf)).toContain("Vazirmatn-Regular");
  });

  test("Japanese", async () => {
    const pdf = await printed("<p {{langOf text}}>{{run text}}</p>", {
      text: { text: japanese, lang: "ja" },
    });
    expect((await linesOf(pdf)).map(across)).toContain(bare(japanese));
    expect(hasType3(pdf)).toBe(false);
    const fonts = fontsOf(pdf);
    expect(fonts).toContain("NotoSansJP-Regular");
    expect(fonts.filter((name) => name.includes("SC"))).toEqual([]);
  });
});

test("names within an English sentence, a heading and a figure get their fonts", async () => {
  const pdf = await printed(
    '<h2>{{heading}}: {{run river}}</h2><p>{{run text}}</p><svg width="200" height="40" role="img" aria-label="x"><text x="0" y="20">River <tspan lang="ar">نهر</tspan></text></svg>',
    {
      heading: "The river",
      river: { text: "川の国 and حوض النهر", lang: "en" },
      text: {
        text: "Salma Nadir (سلمى نادر, 2025) met Mizuno (水野遥香).",
        lang: "en",
        other: "ja",
      },
    },
  );
  const lines = (await linesOf(pdf)).map(across);
  expect(lines).toContain(bare("Salma Nadir (سلمى نادر, 2025) met Mizuno (水野遥香)."));
  expect(lines).toContain(bare("The river: 川の国 and حوض النهر"));
  expect(fontsOf(pdf).sort()).toEqual([
    "NotoSansJP-Bold",
    "NotoSansJP-Regular",
    "SourceSans3-Bold",
    "SourceSans3-Regular",
    "SourceSerif4-Regular",
    "Vazirmatn-Bold",
    "Vazirmatn-Regular",
  ]);
});

test("the margins of a page have them too", async () => {
  // The number of the page stands nowhere else.
  const pdf = await printed("<p>x</p>", {}, { pageOfPages: ["صفحة ", " / ", ""] });
  expect((await linesOf(pdf)).map(across)).toContainEqual(expect.stringContaining("صفحة"));
  expect(fontsOf(pdf)).toContain("Vazirmatn-Regular");
});

test("a run from right to left turns nothing around it", async () => {
  const pdf = await printed("<p>{{run text}}</p>", {
    text: { text: "first نهر, 12 and (حوض) 34", lang: "en" },
  });
  // Left alone, 12 would belong to the Arabic word and stand before it.
  expect((await linesOf(pdf)).map(across)).toContain("firstنهر,12and(حوض)34");
});

describe("a whole edition with voices in each script", () => {
  let report: BuildReport;
  let facts: PdfFacts;
  let pdf: Uint8Array;

  beforeAll(async () => {
    const cwd = await mkdtemp(join(tmpdir(), "briefwright-scripts-"));
    const edition = {
      ...{ id: "voices", title: "Voices", issued: "2025-09-01", documents: ["quotes"] },
      bottomLine: `They are ${names.ko}, ${names.he}, ${names.th} and ${names.hi}.`,
      sources: [{ id: "s", title: "Report", creators: "notStated", issued: "notStated" }],
      people: languages.map((id) => ({ id, name: names[id] })),
      quotes: languages.map((language) => ({
        ...{ id: `q-${language}`, text: quotations[language], language, source: "s" },
        speakers: [language],
      })),
      findings: languages.map((id) => ({
        ...{ id: `f-${id}`, text: `The words of ${names[id]} (“${quotations[id].slice(0, 20)}”).` },
        evidence: { quotes: [`q-${id}`] },
      })),
    };
    await mkdir(join(cwd, "data/voices"), { recursive: true });
    await writeFile(join(cwd, "data/voices/edition.yaml"), JSON.stringify(edition));
    report = await build({ cwd, environment: process.env });
    pdf = new Uint8Array(await readFile(join(cwd, "output/voices/en/quotes.pdf")));
    facts = await readPdf(pdf);
    await rm(cwd, { recursive: true, force: true });
  }, 120_000);

  test("passes every check of what was printed", () => {
    const faults = report.diagnostics.filter(({ output }) => output !== undefined);
    expect(faults.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expect(report.exitCode).toBe(0);
    expect(hasType3(pdf)).toBe(false);
  });

  test.each(languages)("%s: the words come out of the PDF as they went in", (language) => {
    const [quotation] = elementsAbout(`quotes/q-${language}`, facts.structure);
    const says = (text: string): boolean =>
      quotation !== undefined && bareText(quotation).includes(text.replace(/\s/gu, ""));
    expect(says(quotations[language])).toBe(true);
    const fonts = facts.fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ""));
    // The name is a heading too.
    expect(fonts).toContain(`NotoSans${scripts[language]}-Regular`);
    expect(fonts).toContain(`NotoSans${scripts[language]}-Bold`);
  });

  test("programs that know only glyphs find what is neither put before others nor drawn in parts", async () => {
    const found = (await textOf(pdf)).replace(/\s/gu, "");
    const words = [names.ko, "해결책은 곧", "大韓民國", names.he, "האוניות ממתינות"];
    // Signs that the font moves or narrows for the letter below them are glyphs of their own.
    const moved = ["ที่ท่าเรือตั้งแต่วันที่", "ปู่", "ญาติ", "กุ้ง", "ฟื้น", "मीरा", "हैं"];
    for (const word of [...words, ...moved]) {
      expect(found).toContain(word.replace(/\s/gu, ""));
    }
  });
});

const bareText = (node: StructureNode): string =>
  textOfNode(node, { as: "shown" }).replace(/\s/gu, "");

function elementsAbout(record: string, root: StructureNode | undefined): StructureNode[] {
  const kids = root?.kids.filter((kid) => kid.kind === "element") ?? [];
  return kids.flatMap((kid) => (kid.title === record ? [kid] : elementsAbout(record, kid)));
}
