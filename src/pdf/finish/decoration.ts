import type { Piece } from "./content/content-stream.ts";
import { structureStep } from "./step.ts";
import { isTag, type Tag } from "./tags/tag.ts";

/** What shows something to a reader without a word. A marker is a mark, drawn or written. */
const pictures = new Set(["Figure", "Formula", "Lbl"]);

/**
 * Takes borders, grounds and rules out of the structure, which Chromium has as parts of the
 * table or the paragraph that they adorn.
 */
export const decoration = structureStep("decoration", (tags) => dropIn(tags, false));

function dropIn(tag: Tag, isPictured: boolean): void {
  const isPicture = isPictured || pictures.has(tag.type);
  tag.kids = tag.kids.filter((kid) => {
    if (isTag(kid)) dropIn(kid, isPicture);
    else if (
      kid.kind === "content" &&
      (!isPicture || isEmpty(kid.piece)) &&
      isWordless(kid.piece)
    ) {
      kid.piece.isArtifact = true;
      return false;
    }
    return true;
  });
}

const isWordless = ({ units }: Piece): boolean => units.every(({ kind }) => kind !== "text");
const isEmpty = ({ units }: Piece): boolean => units.length === 0;
