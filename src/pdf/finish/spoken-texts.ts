import { structureStep } from "./step.ts";
import { isTag, type Tag, tagsIn } from "./tags/tag.ts";

const heading = /^H[1-6]$/;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** PDF/A has strings of 32767 bytes at most, and a letter here may take two. */
const longest = 16_000;
/** What may be lost when a text is read in place of the elements in it. */
const plain = new Set(["Em", "Strong"]);

/**
 * Gives the words of an element to readers as they stand in the page, where Chromium writes
 * them in a way that is not read well: a heading loses the space at the end of a line, parts
 * of a line that are set apart lose the space between them, and right-to-left text is written
 * in the order in which it is seen.
 */
export const spokenTexts = structureStep("spoken-texts", (tags) => {
  const uses = new Map<number, number>();
  for (const { number } of tagsIn(tags)) uses.set(number, (uses.get(number) ?? 0) + 1);
  for (const tag of tagsIn(tags)) {
    const { element, number } = tag;
    // Of an element that has become several none has the whole of its text.
    if (!element || element.text === "" || uses.get(number) !== 1) continue;
    if (element.text.length > longest) continue;
    const holder = wordsOf(tag);
    if (holder?.actualText !== "" || !holdsWordsOnly(holder)) continue;
    // What is emphasised keeps its tag, and is written with its spaces.
    const isPieced = holder.kids.length > 1 && holder.kids.every(({ kind }) => kind === "content");
    if (isPieced || heading.test(tag.type) || rightToLeft.test(element.text)) {
      holder.actualText = element.text;
    }
  }
});

/** The words of a list item stand in its body. */
function wordsOf(tag: Tag): Tag | undefined {
  if (tag.type !== "LI") return tag;
  return tag.kids.filter(isTag).find(({ type }) => type === "LBody");
}

const holdsWordsOnly = (tag: Tag): boolean =>
  tag.kids.length > 0 &&
  tag.kids.every((kid) => {
    if (kid.kind === "annotation") return tag.type === "Link";
    return (
      kid.kind === "content" ||
      (plain.has(kid.type) && kid.title + kid.id + kid.lang === "" && holdsWordsOnly(kid))
    );
  });
