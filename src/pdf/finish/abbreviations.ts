import { structureStep } from "./step.ts";
import { tagsIn } from "./tags/tag.ts";

/** Says what an abbreviation stands for, where the page says so. */
export const abbreviations = structureStep("abbreviations", (tags) => {
  for (const tag of tagsIn(tags)) {
    if (tag.element?.tag !== "abbr" || tag.element.label === "") continue;
    tag.type = "Span";
    tag.expansion = tag.element.label;
  }
});
