import { PDFDict, type PDFDocument, PDFStream } from "@cantoo/pdf-lib";
import type { ContentFont } from "../content/font.ts";
import { Resources } from "../content/resources.ts";
import { dictIn } from "../lookups.ts";
import { boundsOf, type FontOf } from "./content/bounds.ts";
import { structureStep } from "./step.ts";
import { piecesIn, setAttribute, tagsIn } from "./tags/tag.ts";

const pictures = new Set(["Figure", "Formula"]);

/** Says where on its page each picture is, so that a reader can show what it speaks of. */
export const boundingBoxes = structureStep("bounding-boxes", (tags, _, { pdf }) => {
  const pages = new Map(pdf.getPages().map((page) => [page.ref, page]));
  const fontOf = fontsOf(pdf);
  for (const tag of tagsIn(tags)) {
    if (!pictures.has(tag.type)) continue;
    const pieces = piecesIn(tag);
    const [first] = pieces;
    const page = first && pages.get(first.stream.page);
    // What goes on on the next page has no one place.
    if (!page || pieces.some(({ stream }) => stream.page !== page.ref)) continue;
    const box = boundsOf(pieces, fontOf);
    if (!box) continue;
    const { x, y, width, height } = page.getMediaBox();
    const within = [
      Math.max(box[0], x),
      Math.max(box[1], y),
      Math.min(box[2], x + width),
      Math.min(box[3], y + height),
    ].map((number) => Math.round(number * 100) / 100);
    setAttribute(tag, "Layout", "BBox", pdf.context.obj(within));
  }
});

function fontsOf({ context }: PDFDocument): FontOf {
  const known = new Map<PDFDict, ContentFont>();
  return ({ ref, page, isForm }, name) => {
    const owner = context.lookup(isForm ? ref : page);
    const dict = owner instanceof PDFStream ? owner.dict : owner;
    const resources = dict instanceof PDFDict ? dictIn(dict, "Resources") : undefined;
    return new Resources(resources, known).font(name);
  };
}
