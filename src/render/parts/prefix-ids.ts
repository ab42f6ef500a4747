import { idInPart } from "../../model/part-ids.ts";
import { escapeHtml } from "../../model/script-runs.ts";
import { decodeEntities } from "../html/entities.ts";
import { idsOf } from "../html/ids.ts";
import { scanHtml, startOfHtml } from "../html/scan.ts";

/** Attributes whose value is a list of ids. */
const idLists = new Set([
  ...["for", "headers", "itemref", "data-page-of", "aria-activedescendant", "aria-controls"],
  ...["aria-describedby", "aria-details", "aria-errormessage", "aria-flowto", "aria-labelledby"],
  ...["aria-owns"],
]);
const links = new Set(["href", "xlink:href", "usemap"]);

/**
 * Renames the ids of a document that becomes part of a pack, and whatever refers to them. A
 * reference to an id that is not the document's own stays: it leads to another part.
 */
export function prefixIds(html: string, kind: string): string {
  const own = idsOf(html);
  const edits: { readonly at: number; readonly length: number; readonly text: string }[] = [];
  scanHtml(html, startOfHtml, {
    attribute(_element, attribute, value, at) {
      const text = renamed(attribute, value, (id) => (own.has(id) ? idInPart(kind, id) : id));
      if (text !== value) edits.push({ at, length: value.length, text });
    },
  });
  let result = html;
  for (const { at, length, text } of edits.reverse()) {
    result = result.slice(0, at) + text + result.slice(at + length);
  }
  return result;
}

/** A value as written, with its entities; what is not renamed stays as it was written. */
function renamed(attribute: string, value: string, rename: (id: string) => string): string {
  const exchange = (written: string): string => {
    const id = decodeEntities(written);
    const other = rename(id);
    return other === id ? written : escapeHtml(other);
  };
  if (attribute === "id") return exchange(value);
  if (idLists.has(attribute)) return value.replace(/[^ \t\n\f\r]+/g, exchange);
  if (links.has(attribute)) {
    const target = decodeEntities(value);
    const other = target.startsWith("#") ? rename(target.slice(1)) : "";
    return other === "" || other === target.slice(1) ? value : `#${escapeHtml(other)}`;
  }
  // Paint of an SVG: fill="url(#shade)".
  return value.replace(
    /(\burl\(#)([^)\s"']+)(?=\))/gi,
    (_found, before: string, id: string) => before + exchange(id),
  );
}
