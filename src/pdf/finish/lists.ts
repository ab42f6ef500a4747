import { PDFName } from "@cantoo/pdf-lib";
import { structureStep } from "./step.ts";
import { isTag, type Kid, newTag, piecesIn, setAttribute, type Tag, tagsIn } from "./tags/tag.ts";

/** Markers that Chromium draws, as what a reader would call them. */
const bullets: Readonly<Record<string, string>> = { Circle: "◦", Square: "▪" };

/** Roles of an item that is a note as a whole. */
const noteRoles = new Set(["doc-endnote", "doc-footnote"]);

/** Parts the items of lists into label and body, and says how the labels are numbered. */
export const lists = structureStep("lists", (tags) => {
  for (const tag of tagsIn(tags)) {
    if (tag.type === "L") mendList(tag);
    else gatherItems(tag);
  }
});

function mendList(list: Tag): void {
  list.kids = list.kids.map((kid) => {
    if (!isTag(kid)) return newTag("LI", [kid]);
    if (kid.type !== "L" && kid.type !== "Caption") kid.type = "LI";
    return kid;
  });
  const items = list.kids.filter(isTag).filter(({ type }) => type === "LI");
  for (const item of items) partItem(item);
  const labels = items.flatMap(({ kids }) => kids.filter(isTag).filter(isLabel));
  const said = list.attributes.get("List")?.get("ListNumbering")?.toString().slice(1);
  const usual = list.element?.tag === "ol" ? "Decimal" : "Disc";
  // The labels of a `dl` are words, which is what None stands for too.
  const isNumbered = labels.length > 0 && list.element?.tag !== "dl";
  const numbering = isNumbered ? (said ?? usual) : "None";
  setAttribute(list, "List", "ListNumbering", PDFName.of(numbering));
  for (const label of labels) {
    const isDrawn = piecesIn(label).every(({ units }) =>
      units.every(({ kind }) => kind !== "text"),
    );
    if (isDrawn) label.actualText = bullets[numbering] ?? "•";
  }
}

function partItem(item: Tag): void {
  const labels = item.kids.filter(isLabel);
  const rest = item.kids.filter((kid) => !isLabel(kid));
  const isParted = rest.every((kid) => isTag(kid) && kid.type === "LBody");
  const body = isParted ? rest : [newTag("LBody", rest)];
  if (noteRoles.has(item.element?.role ?? "")) {
    const note = newTag("Note", rest);
    note.element = item.element;
    note.number = item.number;
    item.element = undefined;
    item.kids = [...labels, newTag("LBody", [note])];
    return;
  }
  item.kids = [...labels, ...body];
}

/** Puts items that stand in no list into one. */
function gatherItems(tag: Tag): void {
  const kids: Kid[] = [];
  let list: Tag | undefined;
  for (const kid of tag.kids) {
    if (!isTag(kid) || kid.type !== "LI") {
      list = undefined;
      kids.push(kid);
      continue;
    }
    if (!list) {
      list = newTag("L");
      kids.push(list);
    }
    list.kids.push(kid);
  }
  tag.kids = kids;
}

const isLabel = (kid: Kid): boolean => isTag(kid) && kid.type === "Lbl";
