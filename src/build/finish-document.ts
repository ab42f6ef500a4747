import type { Problem } from "../model/diagnostic.ts";
import type { DocumentKind } from "../model/document-kind.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { PageFacts } from "../model/page-facts.ts";
import { readAndCheck } from "../pdf/check/read-and-check.ts";
import { finish } from "../pdf/finish/finish.ts";
import type { Attachment } from "../pdf/finish/step.ts";
import { verify } from "../verify/verify.ts";

/** A printed document with all that its finishing and its checks need: plain data. */
export interface PrintedDocument {
  /** As `<language>/<document>`. */
  readonly output: string;
  readonly pdf: Uint8Array;
  readonly kind: DocumentKind;
  readonly view: DocumentView;
  /** What the page said of itself as it was printed. */
  readonly page: PageFacts;
  /** PostScript names of the fonts that it came with. */
  readonly fonts: readonly string[];
  readonly attachment: Attachment;
  /** Its only date, YYYY-MM-DDThh:mm:ssZ. */
  readonly date: string;
  /** Version of Briefwright. */
  readonly version: string;
}

/** A PDF that is finished and has been read back. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Finishes the PDF of a document, and holds it to what it was meant to be. */
export async function finishDocument(
  document: PrintedDocument,
): Promise<{ readonly value: FinishedPdf; readonly problems: readonly Problem[] }> {
  const { output, pdf, kind, view, page, fonts, attachment, date, version } = document;
  const { elements, texts } = page;
  const bytes = await finish(pdf, { ...view.frame, elements, attachment, date, version });
  const { facts, faults } = await readAndCheck(bytes);
  const problems = verify({ kind, view, texts, facts, faults, page, fonts }, output);
  return { value: { bytes, pages: facts.pages }, problems };
}
