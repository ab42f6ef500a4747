import { createHash } from "node:crypto";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { LockedSource } from "../model/evidence-lock.ts";
import { declaredEncoding, decodeHeldText } from "./decode.ts";
import type { PdfTrouble } from "./extract/pdf.ts";
import { hashOf } from "./lock.ts";
import { type SearchableText, searchable } from "./searchable.ts";

/** The text of a source as the editors have it. */
export interface HeldText {
  /** As people know the file. */
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** What made the text of the bytes, with its version: offsets hold for it alone. */
  readonly extractor: string;
  readonly text: SearchableText;
}

/** What the lock keeps of a held text. */
export function identityOf({ sha256, extractor, text }: HeldText): LockedSource {
  return { sha256, folded: hashOf(text.folded), extractor, length: text.chars.length };
}

/** A book in plain text has a megabyte; a PDF may have pictures. */
const sizeLimit = 64 * 1024 * 1024;
const plainExtractor = "text/1";

/** Reads a held text from the bytes of its file. The name's ending says what it is. */
export async function readHeldText(file: string, bytes: Uint8Array): Promise<Outcome<HeldText>> {
  if (bytes.length > sizeLimit) return failed(tooLarge(file, bytes.length));
  const held = (text: string, extractor: string, problems: readonly Problem[]) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { value: { file, sha256, extractor, text: searchable(text) }, problems };
  };
  const decoded = (extract: (text: string) => string, extractor: string, declared?: string) => {
    const { value, problems } = decodeHeldText(file, bytes, declared);
    return value === undefined
      ? { value: undefined, problems }
      : held(extract(value), extractor, problems);
  };
  switch (/\.[^./\\]+$/.exec(file.toLowerCase())?.[0]) {
    case ".txt":
      return decoded((text) => text, plainExtractor);
    // What reads the other kinds is large, and loaded for those who hold such texts.
    case ".md": {
      const { extractMarkdown, markdownExtractor } = await import("./extract/markdown.ts");
      return decoded(extractMarkdown, markdownExtractor);
    }
    case ".html":
    case ".htm": {
      const { extractHtml, htmlExtractor } = await import("./extract/html.ts");
      return decoded(extractHtml, htmlExtractor, declaredEncoding(bytes));
    }
    case ".pdf": {
      const { extractPdf, pdfExtractor } = await import("./extract/pdf.ts");
      const pdf = await extractPdf(bytes);
      return "text" in pdf ? held(pdf.text, pdfExtractor, []) : failed(unread(file, pdf.trouble));
    }
    default:
      return failed(unknownKind(file));
  }
}

const failed = (problem: Problem): Outcome<HeldText> => ({ value: undefined, problems: [problem] });

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

const tooLarge = (file: string, size: number): Problem => ({
  rule: "input-too-large",
  message: `expected a text of at most ${megabytes(sizeLimit)} MB; found ${megabytes(size)} MB`,
  hint: "Hold the part of the source that is quoted, or its text alone.",
  place: { file },
});

const unknownKind = (file: string): Problem => ({
  rule: "held-text-unreadable",
  message: "expected a file that ends in .txt, .md, .html or .pdf",
  hint: "Save the source's text in one of these kinds.",
  place: { file },
});

const troubles = {
  damaged: ["is damaged, or is no PDF", "Fetch it again, or save its text as a .txt file."],
  locked: ["is locked with a password", "Save a copy without a password."],
  "without-text": [
    "has pictures of its pages, and no text",
    "Run a text recognition over it, read the result, and save it as a .txt file.",
  ],
} as const satisfies Record<PdfTrouble, readonly [string, string]>;

const unread = (file: string, trouble: PdfTrouble): Problem => ({
  rule: "held-text-unreadable",
  message: `expected a PDF with text; this one ${troubles[trouble][0]}`,
  hint: troubles[trouble][1],
  place: { file },
});
