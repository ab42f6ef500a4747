import { structureStep } from "./step.ts";
import { isTag, type Kid, type Tag } from "./tags/tag.ts";

/** Parts of a table count even where they are empty. */
const counted = new Set(["TR", "TH", "TD"]);
const meaningless = new Set(["NonStruct", "Span", "Div"]);

/** Leaves out what holds nothing, and what says nothing of that which it holds. */
export const emptyTags = structureStep("empty-tags", thinOut);

function thinOut(tag: Tag): void {
  tag.kids = tag.kids.flatMap((kid): Kid[] => {
    if (!isTag(kid)) return [kid];
    thinOut(kid);
    if (kid.kids.length === 0 && !counted.has(kid.type)) return [];
    return saysSomething(kid) ? [kid] : kid.kids;
  });
}

const saysSomething = ({ type, lang, alt, actualText, expansion, title, id, attributes }: Tag) =>
  !meaningless.has(type) ||
  [lang, alt, actualText, expansion, title, id].some((text) => text !== "") ||
  attributes.size > 0;
