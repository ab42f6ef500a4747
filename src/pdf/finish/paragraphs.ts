import { addAll } from "../../model/add-all.ts";
import { structureStep } from "./step.ts";
import { isTag, type Kid, newTag, type Tag } from "./tags/tag.ts";

/** What holds blocks only (ISO 32000-1, 14.8.4.2). */
const groups = new Set(["Document", "Part", "Art", "Sect", "Div", "BlockQuote"]);
/** What holds blocks or words. */
const boxes = new Set(["LBody", "TD", "TH", "Note", "Caption"]);
const inline = new Set(
  "Span Em Strong Code Quote Link Reference Figure Formula Ruby RB RT Form".split(" "),
);

/** Makes paragraphs of words that stand in a section or the like without one around them. */
export const paragraphs = structureStep("paragraphs", mendBlocks);

function mendBlocks(tag: Tag): void {
  const isGroup = groups.has(tag.type);
  if (isGroup || boxes.has(tag.type)) {
    for (const [index, kid] of tag.kids.entries()) {
      const isApart = !isInline(tag.kids[index - 1]) && !isInline(tag.kids[index + 1]);
      if (isNameless(kid) && isApart) kid.type = "Div";
    }
  }
  if (isGroup) {
    const isLine = tag.kids.every(isInline) && tag.kids.some(isWords);
    if (isLine && tag.type === "Div") tag.type = "P";
    else tag.kids = gather(tag.kids);
  }
  for (const kid of tag.kids) if (isTag(kid)) mendBlocks(kid);
}

/** Chromium has the same for an unmarked `div` and for an unmarked element in a line. */
const isNameless = (kid: Kid): kid is Tag =>
  isTag(kid) && kid.type === "NonStruct" && kid.element === undefined;

const isInline = (kid: Kid | undefined): boolean =>
  kid !== undefined && (!isTag(kid) || inline.has(kid.type));

/** A picture is a block where it stands alone. */
const isWords = (kid: Kid): boolean => !isTag(kid) || kid.type !== "Figure";

function gather(kids: readonly Kid[]): Kid[] {
  const gathered: Kid[] = [];
  let line: Kid[] = [];
  for (const kid of [...kids, undefined]) {
    if (kid && (isInline(kid) || isNameless(kid))) {
      line.push(kid);
      continue;
    }
    if (line.some(isWords)) gathered.push(newTag("P", line));
    else addAll(gathered, line);
    line = [];
    if (kid) gathered.push(kid);
  }
  return gathered;
}
