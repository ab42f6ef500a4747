import { structureStep } from "./step.ts";
import { isTag, newTag, type Tag, tagsIn } from "./tags/tag.ts";

/** What a `figure` can be about that speaks for itself. */
const contents = new Set(["Figure", "Formula", "Table"]);

/**
 * Tells a picture from the `figure` around it, which Chromium calls a picture too. Readers
 * speak the alternative text of a picture in place of all within it, so that a caption or a
 * table in there would not be heard: they stand beside it.
 */
export const figures = structureStep("figures", (tags) => {
  for (const tag of tagsIn(tags)) {
    const { element, type } = tag;
    if (type === "Figure" && element?.tag === "figure") partFigure(tag);
    else if (type === "Figure" || type === "Formula") tag.alt ||= element?.label ?? "";
  }
});

function partFigure(figure: Tag): void {
  const { kids, alt } = figure;
  figure.type = "Div";
  figure.alt = "";
  const below = kids.filter(isTag).flatMap((kid) => [...tagsIn(kid)]);
  if (alt === "" || below.some(({ type }) => contents.has(type))) return;
  const isCaption = (kid: Tag["kids"][number]): boolean => isTag(kid) && kid.type === "Caption";
  const picture = newTag(
    "Figure",
    kids.filter((kid) => !isCaption(kid)),
  );
  picture.alt = alt;
  const first = kids[0];
  const captions = kids.filter(isCaption);
  figure.kids = first && isCaption(first) ? [...captions, picture] : [picture, ...captions];
}
