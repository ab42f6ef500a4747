import { PDFDict, PDFName, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { textString } from "../objects.ts";
import type { ContentStream } from "./content/content-stream.ts";
import { writeContent } from "./content/write-content.ts";
import { type Draft, structureStep } from "./step.ts";
import { numberContent } from "./tags/number-content.ts";
import { type Tag, tagsIn } from "./tags/tag.ts";
import { roleMap, writeTags } from "./tags/write-tags.ts";

/** Writes the mended structure, and the pages with marks that fit it. */
export const structure = structureStep("structure", (tags, _, draft) => {
  const { pdf, content } = draft;
  const { context, catalog } = pdf;
  const numbered = numberContent(tags, content);
  writeContent(context, content, numbered.marks);
  const old = catalog.get(PDFName.of("StructTreeRoot"));
  const place = old instanceof PDFRef ? old : context.nextRef();
  writeTags(context, tags, numbered, place);
  const { keys, next } = parentTree(draft, tags, numbered.holders);
  const root = context.obj({
    Type: "StructTreeRoot",
    K: tags.ref,
    ParentTree: context.register(context.obj({ Nums: keys })),
    ParentTreeNextKey: next,
    IDTree: context.register(context.obj({ Names: idTree(tags) })),
    RoleMap: roleMap(context, tags),
  });
  context.assign(place, root);
  catalog.set(PDFName.of("StructTreeRoot"), place);
});

/** From parts of pages, and from annotations, to the elements that hold them. */
function parentTree(
  { pdf }: Draft,
  tags: Tag,
  holders: ReadonlyMap<ContentStream, readonly Tag[]>,
): { keys: PDFObject[]; next: number } {
  const { context } = pdf;
  const keys: PDFObject[] = [];
  let next = 0;
  const add = (dict: PDFDict, name: string, value: PDFObject): void => {
    dict.set(PDFName.of(name), context.obj(next));
    keys.push(context.obj(next), value);
    next++;
  };
  for (const page of pdf.getPages()) page.node.delete(PDFName.of("StructParents"));
  for (const [stream, held] of holders) {
    const refs = context.obj(held.flatMap(({ ref }) => ref ?? []));
    const owner = context.lookup(stream.isForm ? stream.ref : stream.page);
    const dict = owner instanceof PDFDict ? owner : (owner as { dict?: PDFDict } | undefined)?.dict;
    if (dict) add(dict, "StructParents", context.register(refs));
  }
  for (const tag of tagsIn(tags)) {
    for (const kid of tag.kids) {
      if (kid.kind !== "annotation" || !tag.ref) continue;
      const annotation = context.lookup(kid.ref);
      if (annotation instanceof PDFDict) add(annotation, "StructParent", tag.ref);
    }
  }
  return { keys, next };
}

/** Elements by their ids, which stand in the order of their letters. */
function idTree(tags: Tag): PDFObject[] {
  const named = [...tagsIn(tags)].filter(({ id }) => id !== "");
  named.sort((one, other) => (one.id < other.id ? -1 : 1));
  return named.flatMap(({ id, ref }) => (ref ? [textString(id), ref] : []));
}
