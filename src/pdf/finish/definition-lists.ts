import { structureStep } from "./step.ts";
import { isTag, type Kid, newTag, type Tag, tagsIn } from "./tags/tag.ts";

/** Makes items of the terms and descriptions of a `dl`: each is a list item with the term as its label. */
export const definitionLists = structureStep("definition-lists", (tags) => {
  for (const tag of tagsIn(tags)) {
    if (tag.element?.tag === "dl" && tag.type === "L") tag.kids = itemsOf(tag.kids);
  }
});

function itemsOf(kids: readonly Kid[]): Kid[] {
  const items: Kid[] = [];
  let item: Tag | undefined;
  let isTerm = false;
  for (const kid of kids) {
    const type = isTag(kid) ? kid.type : "";
    if (isTag(kid) && type !== "Lbl" && type !== "LBody") {
      // A `div` around a term and its descriptions.
      kid.type = "LI";
      items.push(kid);
      item = undefined;
      continue;
    }
    // A term after a description begins the next item.
    if (!item || (type === "Lbl" && !isTerm)) {
      item = newTag("LI");
      items.push(item);
    }
    isTerm = type === "Lbl";
    item.kids.push(kid);
  }
  return items;
}
