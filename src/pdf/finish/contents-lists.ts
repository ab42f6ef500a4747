import { structureStep } from "./step.ts";
import { isTag, type Kid, newTag, type Tag, tagsIn } from "./tags/tag.ts";

/** Makes a table of contents of every list of links that is there to find one's way. */
export const contentsLists = structureStep("contents-lists", (tags) => {
  for (const tag of tagsIn(tags)) {
    const { tag: name, role } = tag.element ?? { tag: "", role: "" };
    if (name !== "nav" && role !== "doc-toc") continue;
    for (const list of tagsIn(tag)) if (list.type === "L" && isOfLinks(list)) mendContents(list);
  }
});

const isOfLinks = (list: Tag): boolean =>
  list.kids.every((item) => isTag(item) && item.type === "LI" && hasLink(item));

const hasLink = (kid: Kid): boolean =>
  isTag(kid) && [...tagsIn(kid)].some(({ type }) => type === "Link");

function mendContents(list: Tag): void {
  list.type = "TOC";
  list.attributes.delete("List");
  for (const item of list.kids.filter(isTag)) {
    item.type = "TOCI";
    item.kids = entryOf(item.kids.flatMap(withoutBody));
  }
}

const withoutBody = (kid: Kid): Kid[] => (isTag(kid) && kid.type === "LBody" ? kid.kids : [kid]);

/** An entry is a label, what it refers to, and the entries below it. */
function entryOf(kids: readonly Kid[]): Kid[] {
  const entry: Kid[] = [];
  let line: Kid[] = [];
  const endLine = (): void => {
    if (line.length > 0) entry.push(newTag(line.some(hasLink) ? "Reference" : "P", line));
    line = [];
  };
  for (const kid of kids) {
    if (isTag(kid) && kid.type === "L") {
      endLine();
      mendContents(kid);
      entry.push(kid);
    } else if (isTag(kid) && kid.type === "Lbl") entry.push(kid);
    else if (isTag(kid) && kid.type === "P") {
      endLine();
      if (hasLink(kid)) kid.kids = [newTag("Reference", kid.kids)];
      entry.push(kid);
    } else line.push(kid);
  }
  endLine();
  return entry;
}
