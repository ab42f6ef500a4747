import { beforeAll, describe, expect, it } from "vitest";
import { type PdfFacts, readPdf } from "../../../src/pdf/read/read.ts";
import { finished, nodesOf, ofType, printed, showing, treeOf } from "./finished.ts";

let languages: PdfFacts;
beforeAll(async () => {
  languages = await finished("languages");
});

describe("languages", () => {
  it("are those of the page, where they change", () => {
    const changes = nodesOf(languages)
      .filter(({ lang }) => lang !== "")
      .map(({ type, lang }) => `${type} ${lang}`);
    expect(changes).toEqual(["Span fr", "BlockQuote de", "Em en", "Sect ar", "Span ar", "P ja"]);
  });

  it("bear no mark any more", async () => {
    const before = nodesOf(await readPdf(printed("languages").bytes)).map(({ lang }) => lang);
    expect(before.filter((lang) => /-x-n\d+$/.test(lang)).length).toBeGreaterThan(10);
    expect(nodesOf(languages).filter(({ lang }) => lang.includes("-x-"))).toEqual([]);
  });
});

describe("directions", () => {
  it("are stated for the document, and where they change", () => {
    const stated = nodesOf(languages)
      .filter(({ attributes }) => attributes.WritingMode !== undefined)
      .map(({ type, attributes }) => `${type} ${attributes.WritingMode}`);
    expect(stated).toEqual(["Document LrTb", "Sect RlTb", "Span RlTb"]);
  });
});

describe("texts to be read in place of what is painted", () => {
  const actualText = (type: string, text: string) => showing(languages, type, text).actualText;
  const arabic = () =>
    nodesOf(languages).flatMap(({ actualText }) => (actualText === undefined ? [] : [actualText]));

  it("are given for right-to-left text, as it stands in the page", () => {
    expect(arabic()).toEqual(
      expect.arrayContaining([
        "عنوان مهم",
        "مرحبا 12 بك (hello) في العالم",
        "رابط",
        "بند أول",
        "السلام",
        "A bare word, سلام, in a sentence",
      ]),
    );
  });

  it("are given for the words alone, not for the sentence around them", () => {
    expect(actualText("P", "in a sentence")).toBeUndefined();
  });

  it("never hide a link", () => {
    const linked = ofType(languages, "P").find(({ kids }) =>
      kids.some((kid) => kid.kind === "element" && kid.type === "Link"),
    );
    expect(linked).toBeDefined();
    expect(linked?.actualText).toBeUndefined();
  });

  it("are given for headings, which lose spaces where they wrap", async () => {
    const heading = ofType(await finished("kinds"), "H1")[0];
    expect(heading?.actualText).toBe("A heading that is so long that it wraps more than once");
  });

  it("are not given for other text", () => {
    expect(actualText("P", "English sentence")).toBeUndefined();
  });
});

it("words over others are told from those below", () => {
  expect(treeOf(showing(languages, "P", "漢字"))).toEqual([
    "P |です",
    "  Ruby",
    "    RB 漢字",
    "    RT かんじ",
  ]);
});
