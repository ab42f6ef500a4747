import type { ContentPlace } from "../read/structure-node.ts";
import type { PdfCheck, PdfFault } from "./pdf-check.ts";
import { placeOf } from "./place-of.ts";

/** Every piece of tagged content stands in the structure once, and the structure has no others. */
export const taggedContent: PdfCheck = {
  name: "tagged-content",
  run({ facts, elements }) {
    const faults: PdfFault[] = [];
    const inContent = new Map<string, number>();
    for (const { number: page, marks } of facts.sheets) {
      for (const { mcid, form } of marks) {
        if (mcid === undefined) continue;
        const key = keyOf({ page, form, mcid });
        inContent.set(key, (inContent.get(key) ?? 0) + 1);
        if (inContent.get(key) === 2) {
          faults.push({ message: `The content number ${mcid} is used twice${of(form)}.`, page });
        }
      }
    }
    const inStructure = new Set<string>();
    for (const visited of elements) {
      for (const kid of visited.node.kids) {
        for (const place of kid.kind === "text" ? kid.places : []) {
          const key = keyOf(place);
          const what = `The content number ${place.mcid}${of(place.form)}`;
          if (inStructure.has(key)) {
            faults.push({ message: `${what} stands twice in the structure.`, ...placeOf(visited) });
          } else if (!inContent.has(key)) {
            const message = `${what} stands in the structure, but the page has no such content.`;
            faults.push({ message, ...placeOf(visited) });
          }
          inStructure.add(key);
        }
      }
    }
    for (const key of inContent.keys()) {
      if (inStructure.has(key)) continue;
      const [page = 0, form = 0, mcid] = key.split(" ").map(Number);
      const message = `The content number ${mcid}${of(form)} is tagged, but does not stand in the structure.`;
      faults.push({ message, page });
    }
    return faults;
  },
};

const keyOf = ({ page, form, mcid }: ContentPlace): string => `${page} ${form} ${mcid}`;
const of = (form: number): string => (form === 0 ? "" : ` of the form ${form}`);
