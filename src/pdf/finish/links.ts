import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import { textString } from "../objects.ts";
import { structureStep } from "./step.ts";
import { tagsIn } from "./tags/tag.ts";

/** Gives every link a text that says where it leads, and takes for none what leads nowhere. */
export const links = structureStep("links", (tags, _, { pdf }) => {
  for (const tag of tagsIn(tags)) {
    if (tag.type !== "Link") continue;
    const annotations = tag.kids.filter(({ kind }) => kind === "annotation");
    if (annotations.length === 0) tag.type = "Span";
    const { label = "", text = "", href = "" } = tag.element ?? {};
    const contents = label || text || href;
    for (const kid of annotations) {
      const annotation = kid.kind === "annotation" && pdf.context.lookup(kid.ref);
      if (!(annotation instanceof PDFDict) || contents === "") continue;
      annotation.set(PDFName.of("Contents"), textString(contents));
    }
  }
});
