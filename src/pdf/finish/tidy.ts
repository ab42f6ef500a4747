import { PDFArray, PDFDict, PDFNull, type PDFObject, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { addAll } from "../../model/add-all.ts";
import type { FinishStep } from "./step.ts";

/**
 * Leaves out what nothing points at any more, and numbers the rest as it is come upon from
 * the catalog, so that what was there before has no part in the bytes.
 */
export const tidy: FinishStep = {
  name: "tidy",
  run({ pdf }) {
    const { context } = pdf;
    const { Root, Info } = context.trailerInfo;
    const numbers = new Map<PDFRef, PDFRef>();
    const found: PDFObject[] = [];
    const open: PDFRef[] = [];
    const renumber = (ref: PDFRef): PDFRef | undefined => {
      const known = numbers.get(ref);
      if (known) return known;
      const object = context.lookup(ref);
      if (!object) return undefined;
      const next = PDFRef.of(found.push(object));
      numbers.set(ref, next);
      open.push(ref);
      return next;
    };
    const begin = [Root, Info].map((ref) => (ref instanceof PDFRef ? renumber(ref) : undefined));
    open.reverse();
    const seen = new Set<PDFObject>();
    for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
      const from = open.length;
      redirect(context.lookup(ref), renumber, seen);
      // Depth first, in the order in which they are pointed at.
      addAll(open, open.splice(from).reverse());
    }
    for (const [ref] of context.enumerateIndirectObjects()) context.delete(ref);
    for (const [index, object] of found.entries()) context.assign(PDFRef.of(index + 1), object);
    context.largestObjectNumber = found.length;
    const [root, info] = begin;
    if (root) context.trailerInfo.Root = root;
    if (info) context.trailerInfo.Info = info;
  },
};

/** Makes an object point at the new numbers. What points at nothing is left out. */
function redirect(
  object: PDFObject | undefined,
  renumber: (ref: PDFRef) => PDFRef | undefined,
  seen: Set<PDFObject>,
): void {
  const visit = (value: PDFObject | undefined): void => {
    // What two objects share must not be redirected twice.
    if (value === undefined || seen.has(value)) return;
    seen.add(value);
    if (value instanceof PDFStream) {
      // Its length is known; a reference to it would be one to another object.
      value.updateDict();
      visit(value.dict);
    } else if (value instanceof PDFArray) {
      for (const [index, item] of value.asArray().entries()) {
        if (item instanceof PDFRef) value.set(index, renumber(item) ?? PDFNull);
        else visit(item);
      }
    } else if (value instanceof PDFDict) {
      for (const [key, item] of value.entries()) {
        const next = item instanceof PDFRef ? renumber(item) : undefined;
        if (!(item instanceof PDFRef)) visit(item);
        else if (next) value.set(key, next);
        else value.delete(key);
      }
    }
  };
  visit(object);
}
