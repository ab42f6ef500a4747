import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef, PDFString } from "@cantoo/pdf-lib";
import { structElements, structTreeRoot, textOf } from "../objects.ts";
import type { FinishStep } from "./step.ts";

/**
 * Renumbers the ids of table headers in reading order. Chromium takes them from its node
 * numbers, which depend on what the page did before, so that two prints would differ.
 */
export const stableIds: FinishStep = {
  name: "stable-ids",
  run(pdf) {
    const root = structTreeRoot(pdf);
    if (!root?.has(PDFName.of("IDTree"))) return;
    const elements = structElements(pdf);
    const names = new Map<string, PDFString>();
    const tree: PDFObject[] = [];
    for (const { dict, ref } of elements) {
      const id = textOf(dict.lookup(PDFName.of("ID")));
      if (id === undefined) continue;
      // Padded, because a name tree is sorted by its strings.
      const name = PDFString.of(`id${String(names.size + 1).padStart(6, "0")}`);
      names.set(id, name);
      dict.set(PDFName.of("ID"), name);
      tree.push(name, ref);
    }
    for (const { dict } of elements) renameHeaders(dict, names);

    const old = root.get(PDFName.of("IDTree"));
    if (old) forget(root, old);
    root.set(PDFName.of("IDTree"), pdf.context.register(pdf.context.obj({ Names: tree })));
  },
};

/** The cells of a table name the headers that they stand under. */
function renameHeaders(cell: PDFDict, names: ReadonlyMap<string, PDFString>): void {
  const value = cell.lookup(PDFName.of("A"));
  const attributes = value instanceof PDFArray ? value.asArray() : [value];
  for (const entry of attributes) {
    const attribute = entry instanceof PDFRef ? cell.context.lookup(entry) : entry;
    if (!(attribute instanceof PDFDict)) continue;
    const headers = attribute.lookupMaybe(PDFName.of("Headers"), PDFArray);
    const renamed = headers?.asArray().map((id) => names.get(textOf(id) ?? "") ?? id);
    if (renamed) attribute.set(PDFName.of("Headers"), cell.context.obj(renamed));
  }
}

/** Drops the nodes of the old name tree, which nothing points at any more. */
function forget(owner: PDFDict, node: PDFObject): void {
  const dict = node instanceof PDFRef ? owner.context.lookup(node) : node;
  if (node instanceof PDFRef) owner.context.delete(node);
  if (!(dict instanceof PDFDict)) return;
  for (const kid of dict.lookupMaybe(PDFName.of("Kids"), PDFArray)?.asArray() ?? []) {
    forget(owner, kid);
  }
}
