import type { Problem } from "../model/diagnostic.ts";
import type { DocumentKind } from "../model/document-kind.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { PageFacts } from "../model/page-facts.ts";
import type { RuleId } from "../model/rule-catalogue.ts";
import type { PdfFault } from "../pdf/check/read-and-check.ts";
import type { PdfFacts } from "../pdf/read/read.ts";
import type { Placed } from "./placed.ts";
import type { ExpectedText } from "./text-differences.ts";

/** A finished PDF, and what it was meant to say. */
export interface Printed {
  readonly view: DocumentView;
  /** All that it was meant to say, in reading order. */
  readonly texts: readonly ExpectedText[];
  /** What the file says about itself, read back from its bytes. */
  readonly facts: PdfFacts;
  /** What in it breaks PDF/UA-1 or PDF/A-3a. */
  readonly faults: readonly PdfFault[];
}

/** A PDF that has just been made, and what the page was that it was made of. */
export interface Laid extends Printed {
  readonly kind: DocumentKind;
  readonly page: PageFacts;
  /** PostScript names of the fonts that the document came with. */
  readonly fonts: readonly string[];
  /** The elements of the page where they stand in the PDF. */
  readonly placed: Placed;
}

/** Finds faults in what a PDF says and is. */
export interface VerifyRule<Subject extends Printed = Printed> {
  readonly id: RuleId;
  readonly check: (printed: Subject) => readonly Fault[];
}

/** A problem without what the registry adds: its rule and the output it concerns. */
export type Fault = Pick<Problem, "message" | "hint" | "page" | "record">;
