import { PDFName } from "@cantoo/pdf-lib";
import { textOf } from "../objects.ts";
import { structureStep } from "./step.ts";
import { isTag, type Tag } from "./tags/tag.ts";

/** Gives every element the language that it has in the page, where it is not that around it. */
export const languages = structureStep("languages", (tags, _, { pdf }) => {
  setLanguages(tags, textOf(pdf.catalog.lookup(PDFName.of("Lang"))) ?? "");
});

function setLanguages(tag: Tag, around: string): void {
  const own = tag.element?.lang || tag.lang || around;
  tag.lang = own.toLowerCase() === around.toLowerCase() ? "" : own;
  for (const kid of tag.kids) if (isTag(kid)) setLanguages(kid, own);
}
