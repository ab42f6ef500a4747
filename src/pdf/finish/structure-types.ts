import type { PageElement } from "../../model/page-facts.ts";
import { structureStep } from "./step.ts";
import { type Tag, tagsIn } from "./tags/tag.ts";

/** By role, which says more than the name of an element. */
const byRole: Readonly<Record<string, string>> = {
  "doc-backlink": "Link",
  "doc-biblioref": "Link",
  "doc-glossref": "Link",
  "doc-noteref": "Link",
  "doc-footnote": "Note",
  "doc-notice": "Note",
  "doc-tip": "Note",
  note: "Note",
  math: "Formula",
};

const byName: Readonly<Record<string, string>> = {
  a: "Link",
  article: "Art",
  aside: "Note",
  blockquote: "BlockQuote",
  caption: "Caption",
  code: "Code",
  dd: "LBody",
  dl: "L",
  dt: "Lbl",
  em: "Em",
  figcaption: "Caption",
  figure: "Figure",
  h1: "H1",
  h2: "H2",
  h3: "H3",
  h4: "H4",
  h5: "H5",
  h6: "H6",
  img: "Figure",
  li: "LI",
  nav: "Sect",
  ol: "L",
  p: "P",
  q: "Quote",
  section: "Sect",
  strong: "Strong",
  svg: "Figure",
  table: "Table",
  td: "TD",
  th: "TH",
  tr: "TR",
  ul: "L",
};

const inline = new Set("abbr b bdi bdo cite i mark s small span sub sup time u".split(" "));

/**
 * Says what each element is. Chromium calls many of them nothing: sections, quotations in a
 * line, whatever has a role that it has no type for, tables and paragraphs laid out unusually.
 */
export const structureTypes = structureStep("structure-types", (tags) => {
  for (const tag of tagsIn(tags)) {
    if (tag.element) tag.type = typeOf(tag, tag.element);
    else if (tag.kids.some(({ kind }) => kind === "annotation")) tag.type = "Link";
  }
});

function typeOf(tag: Tag, { tag: name, role, label }: PageElement): string {
  const special = byRole[role];
  // What is a list item stays one; the step for lists puts the note into it.
  if (special && name !== "li") return special;
  if (name === "aside" && role === "") return "Note";
  if (tag.type !== "NonStruct") return tag.type;
  if (role === "img") return "Figure";
  if (name === "abbr" && label === "") return "Span";
  return byName[name] ?? (inline.has(name) ? "Span" : "Div");
}
