import type { StructureNode } from "../read/pdf-facts.ts";
import { textOfNode } from "../read/structure-text.ts";
import { unbroken } from "../read/text-writer.ts";
import { pageOf, type VisitedNode } from "../read/visit-structure.ts";
import type { PdfFault } from "./pdf-check.ts";

/** Where an element is, as part of a fault. */
export function placeOf({ node, record }: VisitedNode): Pick<PdfFault, "page" | "record"> {
  const page = pageOf(node);
  return { ...(page === undefined ? {} : { page }), ...(record === "" ? {} : { record }) };
}

/** An element for people: its type, and its first words. */
export function nameOf(node: StructureNode): string {
  const words = excerpt(unbroken(textOfNode(node)));
  return words === "" ? node.type : `${node.type} “${words}”`;
}

export const excerpt = (text: string): string =>
  [...text].length > 40 ? `${[...text].slice(0, 39).join("").trimEnd()}…` : text;
