import type { PageElement } from "../../model/page-facts.ts";
import { structureStep } from "./step.ts";
import { type Tag, tagsIn } from "./tags/tag.ts";

/** Elements that are looked for in the finished file. */
const sought = new Set("h1 h2 h3 h4 h5 h6 figure figcaption blockquote table nav".split(" "));

/**
 * Names elements in the file: by the record that they are about, and by their number in the
 * page, so that what the file says can be held against what the page says. Takes the place
 * of Chromium's ids, which depend on what the browser did before.
 */
export const identities = structureStep("identities", (tags) => {
  const taken = new Set<string>();
  for (const tag of tagsIn(tags)) {
    const { element, number } = tag;
    if (!element) continue;
    tag.title = element.record;
    if (!isSought(tag, element)) continue;
    const id = `n${String(number).padStart(6, "0")}`;
    tag.id = id;
    // An id names one element, also where one of the page has become several.
    for (let count = 2; taken.has(tag.id); count++) tag.id = `${id}-${count}`;
    taken.add(tag.id);
  }
  let heads = 0;
  for (const tag of tagsIn(tags)) {
    // Padded, because the names of a tree are sorted by their letters.
    if (tag.type === "TH") tag.id ||= `id${String(++heads).padStart(6, "0")}`;
  }
});

const isSought = ({ type }: Tag, { tag, record, part }: PageElement): boolean =>
  sought.has(tag) || type === "Note" || record !== "" || part !== "";
