import type { PDFRef } from "@cantoo/pdf-lib";
import type { Piece } from "./content/content-stream.ts";
import { shownBytes } from "./content/shown-bytes.ts";
import { structureStep } from "./step.ts";
import { isTag, piecesIn, type Tag, tagsIn } from "./tags/tag.ts";

/**
 * Makes artifacts of the heads and feet of a table where Chromium repeats them on a further
 * page, so that they are not read out again in the middle of the table.
 */
export const repeatedRows = structureStep("repeated-rows", (tags) => {
  for (const table of tagsIn(tags)) {
    if (table.type !== "Table") continue;
    const rows = table.kids.filter(isTag).filter(({ type }) => type === "TR");
    for (const row of rows) {
      if (isHead(row) || row === rows.at(-1)) dropRepetitions(row);
    }
  }
});

const isHead = (row: Tag): boolean =>
  row.kids.some(
    (cell) =>
      isTag(cell) &&
      cell.type === "TH" &&
      cell.attributes.get("Table")?.get("Scope")?.toString() === "/Column",
  );

function dropRepetitions(row: Tag): void {
  const pages = new Map<PDFRef, Piece[]>();
  for (const piece of piecesIn(row)) {
    const pieces = pages.get(piece.stream.page);
    if (pieces) pieces.push(piece);
    else pages.set(piece.stream.page, [piece]);
  }
  const [first, ...others] = [...pages.values()];
  if (!first || others.length === 0) return;
  const text = textOf(first);
  // A row that is parted by the end of a page has another part of its text on each.
  if (text === "" || others.some((pieces) => textOf(pieces) !== text)) return;
  const repeated = new Set(others.flat());
  for (const piece of repeated) piece.isArtifact = true;
  for (const tag of tagsIn(row)) {
    tag.kids = tag.kids.filter((kid) => kid.kind !== "content" || !repeated.has(kid.piece));
  }
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(shownBytes).join(" ");
