import type { Problem } from "../model/diagnostic.ts";
import type { DocumentKind } from "../model/document-kind.ts";
import type { Frame } from "../model/document-view.ts";
import type { RuleId } from "../model/rule-catalogue.ts";
import type { PdfFacts } from "../pdf/read/read.ts";

/** A finished PDF, and what it was meant to be. */
export interface Printed {
  readonly kind: DocumentKind;
  readonly frame: Frame;
  /** What the file says about itself, read back from its bytes. */
  readonly facts: PdfFacts;
}

/** Finds faults in what was printed. */
export interface VerifyRule {
  readonly id: RuleId;
  readonly check: (printed: Printed) => readonly Fault[];
}

/** A problem without what the registry adds: its rule and the output it concerns. */
export type Fault = Pick<Problem, "message" | "hint" | "page">;
