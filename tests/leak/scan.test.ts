import { PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { conceal } from "../../src/leak/conceal.ts";
import { findLeaks } from "../../src/leak/scan.ts";
import type { PrivateString } from "../../src/model/private-string.ts";

const entry = (text: string, isId?: true): PrivateString => ({
  label: "entry 1 of private.yaml",
  text,
  ...(isId && { isId }),
});
const secret = "Lu Xiaomeng";
const hidden = "鲁晓萌";

const inFile = async (path: string, bytes: Uint8Array | string, string: PrivateString) =>
  (await findLeaks([{ path, bytes: Buffer.from(bytes) }], [string])).map(({ rule }) => rule);
const inHtml = (html: string, text = secret) => inFile("en/quotes.html", html, entry(text));
const found = ["private-text-in-output"];

describe("in HTML it finds a name", () => {
  test.each([
    ["as it is", "<p>said Lu Xiaomeng."],
    ["in another case", "<p>LU XIAOMENG"],
    ["in wide letters", "<p>Ｌｕ　Ｘｉａｏｍｅｎｇ"],
    ["across a line break", "<p>Lu\n   Xiao&shy;meng"],
    ["split by tags", "<p>L<b>u X</b><i>iao</i><span>meng</span>"],
    ["in numeric entities", "<p>&#76;&#x75; Xiaomeng"],
    ["in named entities", "<p>L&uuml; Xi&aacute;omeng"],
    ["in an attribute", '<img alt="Lu Xiaomeng">'],
    ["in an address", '<a href="https://x.org/Lu%20Xiaomeng">x</a>'],
    ["in an anchor", '<p id="lu-xiaomeng-says">'],
    ["in a comment", "<!-- lu xiaomeng -->"],
    ["in a template", "<template><p>Lu Xiaomeng</template>"],
    ["in a style", '<style>p::after { content: "\\4c u Xiaomeng" }</style>'],
    ["in data", '<script type="application/json">{"a":"\\u004cu Xiaomeng"}</script>'],
    [
      "in base64",
      `<a href="data:text/plain;base64,${Buffer.from("Hello, I am Lu Xiaomeng.").toString("base64")}">x</a>`,
    ],
  ])("%s", async (_, html) => {
    expect(await inHtml(html)).toEqual(found);
  });

  test("in Chinese, without spaces and with them", async () => {
    expect(await inHtml("<p>据鲁晓萌说", hidden)).toEqual(found);
    expect(await inHtml("<p>鲁 晓<br>萌", hidden)).toEqual(found);
    expect(await inHtml("<p>鲁晓明", hidden)).toEqual([]);
  });

  test("that is short only as a word", async () => {
    expect(await inHtml("<p>policy on Lima", "Li")).toEqual([]);
    expect(await inHtml("<p>said Li, who", "Li")).toEqual(found);
    expect(await inHtml("<td>Paris</td><td>Li</td>", "Li")).toEqual(found);
    // Six letters are enough to be looked for among the bytes of a file as well.
    expect(await inHtml("<p>the reporter, the porters", "Porter")).toEqual([]);
    expect(await inHtml("<p>the reporter met porter", "Porter")).toEqual(found);
    expect(await inHtml('<script>{"a":"x\\nLi"}</script>', "Li")).toEqual(found);
  });

  test("that is short and has a particle written on to it", async () => {
    expect(await inHtml("<p>이수가 말했다", "이수")).toEqual(found);
    expect(await inHtml("<p>ודוד אמר", "דוד")).toEqual(found);
  });

  test("with other strokes in its letters", async () => {
    expect(await inHtml("<p>Lukasz Orsted", "Łukasz Ørsted")).toEqual(found);
    expect(await inHtml("<p>Łukasz Ørsted", "Lukasz Orsted")).toEqual(found);
    expect(await inHtml("<p>مـحـمـد", "محمد")).toEqual(found);
  });

  test("and nothing where there is nothing", async () => {
    expect(await inHtml("<p>A senior official said so.")).toEqual([]);
  });
});

test("an id is found as it is written", async () => {
  expect(
    await inFile("m.json", '{"a":"people/lu-xiaomeng.md"}', entry("lu-xiaomeng", true)),
  ).toEqual(found);
  expect(await inFile("m.json", '{"a":"a minister"}', entry("minister", true))).toEqual([]);
});

test("the name of a file counts, and a problem does not say what it found", async () => {
  const [problem] = await findLeaks(
    [{ path: "en/lu-xiaomeng.html", bytes: Buffer.from("<p>") }],
    [entry(secret)],
  );
  expect(problem?.rule).toBe("private-text-in-output");
  expect(problem?.message).toMatch(/entry 1 of private.yaml: it stands in the name of the file/);
});

describe("in a PDF it finds a name", () => {
  const made = async (change: (pdf: PDFDocument) => void | Promise<void>): Promise<Uint8Array> => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    await change(pdf);
    return pdf.save({ useObjectStreams: true });
  };
  test.each<[string, (pdf: PDFDocument) => void | Promise<void>]>([
    ["in the title, as UTF-16 in hexadecimal", (pdf) => pdf.setTitle(hidden)],
    ["in a literal string", (pdf) => pdf.catalog.set(PDFName.of("Alt"), PDFString.of(secret))],
    [
      "in an alternative text",
      (pdf) => pdf.catalog.set(PDFName.of("Alt"), PDFHexString.fromText(`图：${hidden}`)),
    ],
    ["in an attachment", (pdf) => pdf.attach(Buffer.from(`{"name":"${hidden}"}`), "data.json")],
    ["in the name of one", (pdf) => pdf.attach(Buffer.from("{}"), `${hidden}.json`)],
    [
      "in packed metadata",
      (pdf) => {
        const stream = pdf.context.flateStream(Buffer.from(`<x>${hidden}</x>`), {
          Type: "Metadata",
        });
        pdf.catalog.set(PDFName.of("Metadata"), pdf.context.register(stream));
      },
    ],
    [
      "on the page",
      async (pdf) => {
        pdf.getPage(0).drawText("Lu", { x: 20, y: 20 });
        pdf.getPage(0).drawText("Xiaomeng", { x: 60, y: 20 });
      },
    ],
    [
      "as a replacement for what is drawn",
      (pdf) => {
        const mark = `/Span <</ActualText <feff${Buffer.from(hidden, "utf16le").swap16().toString("hex")}>>> BDC EMC`;
        pdf
          .getPage(0)
          .node.set(PDFName.of("Contents"), pdf.context.register(pdf.context.flateStream(mark)));
      },
    ],
    [
      "in pieces that are read in place of joined letters",
      (pdf) => {
        const marks = ["鲁", "晓萌"].map(
          (text) =>
            `/Span <</ActualText <feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>>> BDC EMC`,
        );
        pdf
          .getPage(0)
          .node.set(
            PDFName.of("Contents"),
            pdf.context.register(pdf.context.flateStream(marks.join(" "))),
          );
      },
    ],
  ])("%s", async (_, change) => {
    const bytes = await made(change);
    const results = [
      ...(await inFile("en/quotes.pdf", bytes, entry(hidden))),
      ...(await inFile("en/quotes.pdf", bytes, entry(secret))),
    ];
    expect(results).toEqual(found);
  });

  test("that is short only as a word, in whatever encoding", async () => {
    const porter = entry("Porter");
    for (const [title, outcome] of [
      ["A reporter", []],
      ["A porter", found],
    ] as const) {
      const bytes = await made(async (pdf) => {
        pdf.setTitle(title);
        await pdf.attach(Buffer.from(`{"title":"${title}"}`), "data.json");
        await pdf.attach(Buffer.from(title, "utf16le"), "title.txt");
      });
      expect(await inFile("en/quotes.pdf", bytes, porter)).toEqual(outcome);
    }
  });

  test("and nothing where there is nothing", async () => {
    expect(
      await inFile("en/quotes.pdf", await made((pdf) => pdf.setTitle("简报")), entry(hidden)),
    ).toEqual([]);
  });
});

describe("what is reported", () => {
  const diagnostic = (message: string) =>
    ({ rule: "invalid-value", severity: "error", message, hint: "Mend it." }) as const;
  const reported = (message: string, ...strings: PrivateString[]): string | undefined =>
    conceal([diagnostic(message)], strings)[0]?.message;

  test("has a bar in place of a private text", () => {
    expect(reported("found “lu  Xiaomeng”, or 鲁晓萌", entry(secret), entry(hidden))).toBe(
      "found “▮▮▮”, or ▮▮▮",
    );
    expect(reported("Did you mean lu-xiaomeng?", entry("lu-xiaomeng", true))).toBe(
      "Did you mean ▮▮▮?",
    );
    expect(reported("found “He met Lu Xiaom…”", entry(secret))).toBe("found “He met ▮▮▮…”");
    expect(reported("他说鲁晓…", entry(hidden))).toBe("他说▮▮▮…");
  });

  test("says so in its hint, and keeps everything else", () => {
    const [one] = conceal([diagnostic("Lu Xiaomeng")], [entry(secret)]);
    expect(one?.hint).toBe("Mend it. (▮▮▮ stands for a private text.)");
    const plain = [diagnostic("nothing")];
    expect(conceal(plain, [entry(secret)])).toEqual(plain);
  });
});

test("thousands of private strings are kept out of thousands of messages in seconds", () => {
  const strings = Array.from({ length: 5000 }, (_, index) => entry(`words-of-lu-${index}`, true));
  const diagnostics = Array.from({ length: 5000 }, (_, index) => ({
    rule: "unused-source" as const,
    severity: "warning" as const,
    message: `quotes/words-of-lu-${index}: “Lu Xiaom…”, expected evidence beside it`,
    hint: "Name it in the evidence of what it bears out, or delete it.",
  }));
  const start = performance.now();
  const told = conceal(diagnostics, [...strings, entry(secret)]);
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(told.at(-1)?.message).toBe("quotes/▮▮▮: “▮▮▮…”, expected evidence beside it");
}, 300_000);
