import type { Frame, MarginBox } from "../../model/document-view.ts";
import type { MarginPiece } from "../../model/margin-text.ts";
import { cssString } from "./css-string.ts";

/** What the boxes of the margins say that are not the handling label's. */
export function marginPieces({
  margins,
}: Frame): Readonly<Record<MarginBox, readonly MarginPiece[]>> {
  const { runningTitle, draft, edition, pageOfPages, boxes } = margins;
  const [before, between, after] = pageOfPages;
  const plain = {
    "top-left": [runningTitle],
    "top-center": [draft],
    "bottom-left": [edition],
    "bottom-center": [before, { counter: "page" }, between, { counter: "pages" }, after],
  } as const;
  // That a draft is one is said whatever the brand would have there.
  return { ...plain, ...boxes, ...(draft !== "" && { "top-center": [draft] }) };
}

/** The declaration of a box with its words and counters; nothing where it says nothing. */
export function contentOf(pieces: readonly MarginPiece[]): string {
  if (pieces.every((piece) => piece === "")) return "";
  const values = pieces.map((piece) =>
    typeof piece === "string" ? cssString(piece) : `counter(${piece.counter})`,
  );
  return `content: ${values.join(" ")};`;
}

/** The words of a box, for what has to know which characters the margins need. */
export const wordsOf = (pieces: readonly MarginPiece[]): string[] =>
  pieces.filter((piece) => typeof piece === "string");
