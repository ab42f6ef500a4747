import { isIllustration } from "../read/standard-types.ts";
import type { PdfCheck } from "./pdf-check.ts";
import { placeOf } from "./place-of.ts";

/** Every picture and formula has an alternative text. */
export const alternatives: PdfCheck = {
  name: "alternatives",
  run: ({ elements }) =>
    elements
      .filter(({ node }) => isIllustration(node.role) && !node.alt && node.actualText === undefined)
      .map((visited) => ({
        message: `A ${visited.node.role === "Figure" ? "picture" : "formula"} has no alternative text.`,
        hint: "Say in its alt or aria-label what it shows, or hide it with aria-hidden if it is decoration.",
        ...placeOf(visited),
      })),
};
