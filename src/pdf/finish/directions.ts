import { PDFName } from "@cantoo/pdf-lib";
import { structureStep } from "./step.ts";
import { isTag, setAttribute, type Tag } from "./tags/tag.ts";

/**
 * States the direction in which the lines of an element run, where it is not that around it
 * (ISO 32000-1, 14.8.5.4.2). Where words of both directions share a line, nothing else in a PDF
 * tells which of them comes first.
 */
export const directions = structureStep("directions", (tags) => {
  setDirections(tags, undefined);
});

function setDirections(tag: Tag, around: "ltr" | "rtl" | undefined): void {
  const own = tag.element?.direction ?? around ?? "ltr";
  if (own !== around) {
    setAttribute(tag, "Layout", "WritingMode", PDFName.of(own === "rtl" ? "RlTb" : "LrTb"));
  }
  for (const kid of tag.kids) if (isTag(kid)) setDirections(kid, own);
}
