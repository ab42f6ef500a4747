import { about, firstWords, type PageRule } from "./page-rule.ts";
import { around, type RenderedElement } from "./rendered-page.ts";

/** An image says nothing to somebody who does not see it, and is not marked as decoration either. */
export const imageWithoutAlternative: PageRule = {
  id: "image-without-alternative",
  check(elements) {
    const titled = new Set(
      elements.flatMap(({ name, parent, words }) =>
        name === "title" && words() !== "" ? [parent] : [],
      ),
    );
    return elements
      .filter((element) => isImage(element) && !element.hidden && !withinImage(element))
      .filter((element) => !(saysIt(element) || titled.has(element) || isDecoration(element)))
      .map((element) => ({
        message: messageOf(element),
        hint: hintOf(element),
        ...about(element),
      }));
  },
};

const isImage = ({ name, attributes }: RenderedElement): boolean =>
  name === "img" || name === "svg" || attributes.role === "img";

/** What stands in an image is part of it. */
const withinImage = (element: RenderedElement): boolean => [...around(element)].some(isImage);

const inFigure = (element: RenderedElement): boolean =>
  [...around(element)].some(({ name }) => name === "figure");

const saysIt = ({ attributes }: RenderedElement): boolean =>
  ["alt", "aria-label", "aria-labelledby"].some((name) => /\S/u.test(attributes[name] ?? ""));

/** An empty `alt` is how decoration is marked; but a figure is none. */
const isDecoration = (element: RenderedElement): boolean =>
  /^(?:none|presentation)$/.test(element.attributes.role ?? "") ||
  (element.name === "img" && element.attributes.alt === "" && !inFigure(element));

function messageOf(element: RenderedElement): string {
  if (element.name !== "svg") {
    return `${inFigure(element) ? "An image of a figure" : "An image"} has no alternative text.`;
  }
  const words = element.words();
  return words === ""
    ? "A drawing (SVG) has no alternative text."
    : `A drawing (SVG) with the text “${firstWords(words)}” has no alternative text.`;
}

const hintOf = ({ name }: RenderedElement): string =>
  name === "img"
    ? 'Say in alt="…" what it shows; alt="" marks decoration.'
    : 'Say with role="img" aria-label="…" what it shows; aria-hidden="true" marks decoration.';
