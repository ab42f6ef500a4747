import { PDFDict, type PDFDocument, PDFNumber } from "@cantoo/pdf-lib";
import { dictIn, nameIn, numberIn, textIn } from "../lookups.ts";
import { treeEntries } from "./tree-entries.ts";

/** The label of each page (ISO 32000-1, 12.4.2); none at all if the file gives none. */
export function readPageLabels(pdf: PDFDocument): string[] {
  const ranges = treeEntries(dictIn(pdf.catalog, "PageLabels"), "Nums").flatMap(([start, range]) =>
    start instanceof PDFNumber && range instanceof PDFDict
      ? [{ start: start.asNumber(), range }]
      : [],
  );
  if (ranges.length === 0) return [];
  return pdf.getPages().map((_, index) => {
    const found = ranges.filter(({ start }) => start <= index).at(-1);
    if (!found) return "";
    const number = (numberIn(found.range, "St") ?? 1) + index - found.start;
    return (textIn(found.range, "P") ?? "") + numeral(number, nameIn(found.range, "S"));
  });
}

function numeral(number: number, style: string): string {
  switch (style) {
    case "D":
      return String(number);
    case "R":
      return roman(number).toUpperCase();
    case "r":
      return roman(number);
    case "A":
      return letters(number).toUpperCase();
    case "a":
      return letters(number);
    default:
      return "";
  }
}

const romans = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, sign] of romans) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** a to z, then aa to zz, then aaa to zzz. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
