import type { PDFDocument } from "@cantoo/pdf-lib";
import { structTreeRoot } from "../objects.ts";
import { readContent } from "./content/read-content.ts";
import type { Draft, FinishFacts } from "./step.ts";
import { readTags } from "./tags/read-tags.ts";

/** Takes a print apart. Without a structure nothing in it can be told apart, and it stays whole. */
export function openDraft(pdf: PDFDocument, { elements }: FinishFacts): Draft {
  if (!structTreeRoot(pdf)) {
    return { pdf, content: { streams: [], pieceAt: () => undefined }, tags: undefined };
  }
  const content = readContent(pdf);
  return { pdf, content, tags: readTags(pdf, content, elements) };
}
