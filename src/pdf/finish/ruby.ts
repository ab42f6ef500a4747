import { structureStep } from "./step.ts";
import { isTag, type Kid, newTag, tagsIn } from "./tags/tag.ts";

/** Tells the words under a ruby from the words over them, for which alone Chromium has a type. */
export const ruby = structureStep("ruby", (tags) => {
  for (const tag of tagsIn(tags)) {
    if (tag.type !== "Ruby") continue;
    const kids: Kid[] = [];
    let base: Kid[] = [];
    for (const kid of [...tag.kids, undefined]) {
      if (kid && !(isTag(kid) && kid.type === "RT")) base.push(kid);
      else {
        if (base.length > 0) kids.push(newTag("RB", base));
        base = [];
        if (kid) kids.push(kid);
      }
    }
    tag.kids = kids;
  }
});
