import { PDFDict, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { textString } from "../objects.ts";
import { structureStep } from "./step.ts";
import { tagsIn } from "./tags/tag.ts";

/**
 * Words the entries of the outline as the headings stand in the page: Chromium loses the
 * space where a heading wraps. Readers open the outline beside the page, if there is more
 * than one entry to choose from.
 */
export const outline = structureStep("outline", (tags, _, { pdf }) => {
  const { catalog, context } = pdf;
  const headings = new Map([...tagsIn(tags)].map((tag) => [tag.ref, tag]));
  const open = [catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict)?.get(PDFName.of("First"))];
  const seen = new Set<unknown>();
  for (let place = open.pop(); place instanceof PDFRef; place = open.pop()) {
    const item = seen.has(place) ? undefined : context.lookup(place);
    seen.add(place);
    if (!(item instanceof PDFDict)) continue;
    const element = item.get(PDFName.of("SE"));
    const heading = element instanceof PDFRef ? headings.get(element) : undefined;
    // What no longer is an element cannot be pointed at.
    if (!heading) item.delete(PDFName.of("SE"));
    const text = heading?.element?.text ?? "";
    if (text !== "") item.set(PDFName.of("Title"), textString(text));
    for (const key of ["Next", "First"]) {
      const next = item.get(PDFName.of(key));
      if (next instanceof PDFRef) open.push(next);
    }
  }
  if (seen.size > 1) catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
});
