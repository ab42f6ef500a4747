import { readFileSync } from "node:fs";
import { getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { render } from "../../src/render/index.ts";
import { shippedLayout, templatesOf, viewOf } from "../render/support.ts";
import { demand, fontsOf, hasType3, pdfOf, printerFor } from "./print-support.ts";

/* Arabic and Japanese in an English document, as printed and read back by pdf.js. */

const styles = readFileSync(new URL("../../templates/styles/10-type.css", import.meta.url), "utf8");
const arabic = "قال الوزير في 14 مارس 2025: «لن نترك النهر يجف»، وأضاف أن المياه تكفي ١٢ قرية.";
const persian = "می‌گوید آب پاک است و ۱۲ درصد از رود.";
const japanese = "「流域の水は、誰のものでもない。」と水野遥香は2025年に述べた（直・骨・海）。";

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
