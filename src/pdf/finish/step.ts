import type { PDFDocument } from "@cantoo/pdf-lib";
import type { PageElement } from "../../model/page-facts.ts";
import type { Content } from "./content/content-stream.ts";
import type { Tag } from "./tags/tag.ts";

/** What the steps may know of a document: nothing that changes from run to run. */
export interface FinishFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47 tag of the language it is written in. */
  readonly language: string;
  /** Its only date, YYYY-MM-DDThh:mm:ssZ. */
  readonly date: string;
  /** Version of Briefwright. */
  readonly version: string;
  /** The elements of the page that were marked, by number. */
  readonly elements: readonly PageElement[];
  /** The data that the document was made of, to go along inside of it. */
  readonly attachment?: Attachment;
}

export interface Attachment {
  /** A file name, such as `risks.json`. */
  readonly name: string;
  /** Such as `application/json`. */
  readonly mimeType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** A document between the print and the file, taken apart once for all steps. */
export interface Draft {
  readonly pdf: PDFDocument;
  /** What its pages paint. */
  readonly content: Content;
  /** Its structure: the tag of the whole document. Undefined where the print has none. */
  readonly tags: Tag | undefined;
}

/** Changes a printed document in place. */
export interface FinishStep {
  readonly name: string;
  readonly run: (draft: Draft, facts: FinishFacts) => void;
}

/** A step over the structure, which has nothing to do where there is none. */
export function structureStep(
  name: string,
  run: (tags: Tag, facts: FinishFacts, draft: Draft) => void,
): FinishStep {
  return {
    name,
    run(draft, facts) {
      if (draft.tags) run(draft.tags, facts, draft);
    },
  };
}
