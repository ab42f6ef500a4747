import { type PDFContext, PDFDocument, PDFName, type PDFPage, type PDFRef } from "@cantoo/pdf-lib";

/** What pdf-lib turns into a dictionary. */
export type Entries = NonNullable<Parameters<PDFContext["stream"]>[1]>;

export interface Blank {
  readonly pdf: PDFDocument;
  readonly page: PDFPage;
  /** A stream among the objects, to be referred to. */
  readonly stream: (content: string, dict?: Entries) => PDFRef;
  readonly object: (entries: Entries) => PDFRef;
}

/** A PDF of one page, 200 by 100 points, with the given content and resources. */
export async function pageWith(
  content: string | readonly string[],
  resources: (blank: Blank) => Entries = () => ({}),
): Promise<Blank> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([200, 100]);
  const blank: Blank = {
    pdf,
    page,
    stream: (text, dict = {}) =>
      pdf.context.register(pdf.context.stream(Buffer.from(text, "latin1"), dict)),
    object: (entries) => pdf.context.register(pdf.context.obj(entries)),
  };
  const streams =
    typeof content === "string" ? blank.stream(content) : content.map((text) => blank.stream(text));
  page.node.set(
    PDFName.of("Contents"),
    Array.isArray(streams) ? pdf.context.obj(streams) : streams,
  );
  page.node.set(PDFName.of("Resources"), pdf.context.obj(resources(blank)));
  return blank;
}

/** A font of which each code says its letter: half the size wide, .8 above the line, .2 below. */
export const plainFont = {
  Type: "Font",
  Subtype: "TrueType",
  BaseFont: "AAAAAA+Plain",
  Encoding: "WinAnsiEncoding",
  FirstChar: 0,
  Widths: Array.from({ length: 256 }, () => 500),
} as const;

/** A composite font with two bytes per code, which says what its map tells. */
export function compositeFont(
  { stream, object }: Blank,
  map: string,
  widths: (number | number[])[] = [],
): PDFRef {
  const FontDescriptor = object({ Type: "FontDescriptor", Ascent: 900, Descent: -300 });
  const descendant = object({
    Type: "Font",
    Subtype: "CIDFontType2",
    FontDescriptor,
    DW: 1000,
    W: widths,
  });
  return object({
    Type: "Font",
    Subtype: "Type0",
    BaseFont: "AAAAAA+Composite",
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: stream(map),
  });
}
