import { readFileSync } from "node:fs";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { htmlExtractor } from "../../src/evidence/extract/html.ts";
import { markdownExtractor } from "../../src/evidence/extract/markdown.ts";
import { pdfExtractor } from "../../src/evidence/extract/pdf.ts";
import { readHeldText } from "../../src/evidence/held-text.ts";
import { matchQuotation } from "../../src/evidence/match.ts";
import { chinese, chineseQuotations, english, englishQuotations } from "./texts.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** “资金也不到位。” and its like, as GB 18030 encodes them. */
const gb18030 = Uint8Array.from(
  "cbfbcbb5a3bad7cabdf0d2b2b2bbb5bdcebba1a3".match(/../g) ?? [],
  (byte) => Number.parseInt(byte, 16),
);

async function read(file: string, bytes: Uint8Array) {
  const { value, problems } = await readHeldText(file, bytes);
  return {
    text: value?.text.chars.join(""),
    held: value,
    rules: problems.map(({ rule }) => rule),
  };
}

async function verdictIn(file: string, bytes: Uint8Array, quotation: string): Promise<string> {
  const { held } = await read(file, bytes);
  return held === undefined ? "unread" : matchQuotation({ text: quotation }, held.text).verdict;
}

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

describe("encodings", () => {
  const [quotation] = chineseQuotations;
  for (const [name, bytes] of [
    ["UTF-8", utf8(chinese)],
    ["UTF-8 with a byte-order mark", utf8(`\ufeff${chinese}`)],
    ["UTF-16, little end first", utf16(chinese, false)],
    ["UTF-16, big end first", utf16(chinese, true)],
  ] as const) {
    test(`${name} is read, with the same offsets`, async () => {
      const { text, rules } = await read("a.txt", bytes);
      expect(text).toBe(chinese);
      expect(rules).toEqual([]);
      expect(await verdictIn("a.txt", bytes, quotation)).toBe("exact");
    });
  }

  test("GB 18030 is read as a guess, which is told", async () => {
    const { text, rules } = await read("a.txt", gb18030);
    expect(text).toBe("他说：资金也不到位。");
    expect(rules).toEqual(["held-text-encoding-guessed"]);
  });

  test("GB 18030 that a page declares is no guess", async () => {
    const page = Buffer.concat([utf8('<meta charset="gbk"><p>'), gb18030]);
    const { text, rules } = await read("a.html", page);
    expect(text).toBe("他说：资金也不到位。");
    expect(rules).toEqual([]);
  });

  test("a page that declares Latin-1 has the signs of Windows-1252, as in browsers", async () => {
    const page = Buffer.from(
      '<meta charset="iso-8859-1"><p>\x93It\x92s 5\x80\x94 caf\xe9',
      "latin1",
    );
    const { text, rules } = await read("a.html", page);
    expect(text).toBe("“It’s 5€” café");
    expect(rules).toEqual([]);
  });

  for (const [name, bytes] of [
    ["Latin-1", Buffer.from("Le café est fermé, dit-il. Déjà vu à Orléans.", "latin1")],
    ["Latin-1 whose bytes are those of Chinese", Buffer.from("L'élan détenu", "latin1")],
    [
      "Windows-1251",
      Uint8Array.from("Море идет", (char) =>
        char === " " ? 32 : (char.codePointAt(0) ?? 0) - 0x350,
      ),
    ],
    ["UTF-16 without its mark", Buffer.from(english, "utf16le")],
    ["bytes of nothing", Uint8Array.from([0x80, 0xff, 0x00, 0x1b])],
  ] as const) {
    test(`${name} is refused, not guessed`, async () => {
      const { text, rules } = await read("a.txt", bytes);
      expect(text).toBeUndefined();
      expect(rules).toEqual(["input-encoding"]);
    });
  }

  test("lines may end in CR LF", async () => {
    const bytes = utf8(english.replaceAll(". ", ".\r\n"));
    expect(await verdictIn("a.txt", bytes, englishQuotations[0])).toBe("exact");
  });
});

describe("HTML", () => {
  test("gives what a reader reads", async () => {
    const page = `<!doctype html><title>Not this</title><style>p{}</style><script>"nor this"</script>
      <p>The <b>harbour</b>\n wall.<br>Low &amp; old.<p hidden>secret<p>漢<ruby>字<rp>(</rp><rt>zì</rt><rp>)</rp></ruby>
      <!-- no --><span style="display: none">gone</span>
      <p>She said <q>no.</q><table><tr><td>one<td>two</table><pre>a\n  b</pre>`;
    const { text } = await read("a.html", utf8(page));
    expect(text).toBe(
      "The harbour\nwall.\nLow & old.\n\n漢字\n\nShe said “no.”\n\none\n\ntwo\n\na\n  b",
    );
  });

  test("a quotation is found across markup, soft hyphens and source lines", async () => {
    const page = "<p>主席说：“海<em>堤</em>\n没有<ruby>完<rt>wan</rt></ruby>成。”";
    expect(await verdictIn("a.html", utf8(page), "海堤没有完成。")).toBe("exact");
    const soft = "<p>“The har&shy;bour is&#8203; shut.”";
    expect(await verdictIn("a.html", utf8(soft), "The harbour is shut.")).toBe("exact");
  });

  test("a paragraph's end is an edge, a line's is none", async () => {
    const page = utf8("<h1>The wall\nstands</h1><p>It is old");
    expect(await verdictIn("a.html", page, "The wall stands")).toBe("exact");
    expect(await verdictIn("a.html", page, "stands")).toBe("cut");
  });

  test("a page nested very deep is read", async () => {
    const page = utf8(`${"<b>".repeat(5000)}deep`);
    expect((await read("a.html", page)).text).toBe("deep");
  });
});

test("Markdown is read as its page reads", async () => {
  const markdown =
    "# Title\n\nHe said: “The **wall**\nis [old](x).”\n\n- one\n- two\n\n<ruby>字<rt>zi</rt></ruby>";
  const { text } = await read("a.md", utf8(markdown));
  expect(text).toBe("Title\n\nHe said: “The wall\nis old.”\n\none\n\ntwo\n\n字");
  expect(await verdictIn("a.md", utf8(markdown), "The wall is old.")).toBe("exact");
});

describe("PDF", () => {
  /** A PDF with one text per page. */
  async function pdf(...pages: string[]): Promise<Uint8Array> {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    for (const text of pages) {
      document
        .addPage([400, 300])
        .drawText(text, { x: 20, y: 270, size: 12, font, lineHeight: 16 });
    }
    return document.save();
  }

  test("a quotation is found across lines and pages", async () => {
    const bytes = await pdf('He said: "The wall is\nold, and it', 'will not hold." Then he left.');
    expect(await verdictIn("a.pdf", bytes, "The wall is old, and it will not hold.")).toBe("exact");
  });

  test("running heads and page numbers are no part of the text", async () => {
    const bytes = await pdf(
      'The Report\nHe said: "The wall is\nold, and it\n7',
      "The Report\nwill not hold for\nlong, and so we\n8",
      'The Report\nmust build anew."\nThen he left.\n9',
    );
    const quotation = "The wall is old, and it will not hold for long, and so we must build anew.";
    expect(await verdictIn("a.pdf", bytes, quotation)).toBe("exact");
  });

  test("a line that only one page has stays, though it is a number", async () => {
    const bytes = await pdf("We have\n12", "apples and\npears", "in the\nhouse.");
    expect((await read("a.pdf", bytes)).held?.text.folded).toContain("have 12 apples");
  });

  test("a damaged one and one without text are told apart from an absent quotation", async () => {
    expect((await read("a.pdf", utf8("%PDF-1.7 nothing"))).rules).toEqual(["held-text-unreadable"]);
    expect((await read("a.pdf", await pdf(""))).rules).toEqual(["held-text-unreadable"]);
  });
});

test("a file of another kind is refused", async () => {
  expect((await read("a.docx", utf8("text"))).rules).toEqual(["held-text-unreadable"]);
});

test("the extractors name the versions that are installed", () => {
  const manifest: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  const versionOf = (name: string) => `${name}/${manifest.dependencies[name]}`;
  expect(htmlExtractor).toContain(versionOf("parse5"));
  expect(markdownExtractor).toContain(versionOf("markdown-it"));
  expect(pdfExtractor).toContain(versionOf("unpdf"));
});
