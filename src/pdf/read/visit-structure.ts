import { addAll } from "../../model/add-all.ts";
import type { StructureKid, StructureNode } from "./structure-node.ts";

/** An element with what is known of it from around it. */
export interface VisitedNode {
  readonly node: StructureNode;
  readonly parent: StructureNode;
  /** The nearest record around it; empty if there is none. */
  readonly record: string;
}

/** All elements below a node, in reading order. */
export function visitStructure(root: StructureNode | undefined): VisitedNode[] {
  const found: VisitedNode[] = [];
  const open: VisitedNode[] = root ? below(root, "") : [];
  // A list and not recursion: the nesting comes from a file.
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    addAll(open, below(next.node, next.record));
  }
  return found;
}

/** The kids of a node, the last first. */
const below = (parent: StructureNode, around: string): VisitedNode[] =>
  elementsOf(parent.kids)
    .map((node) => ({ node, parent, record: node.title || around }))
    .reverse();

export const elementsOf = (kids: readonly StructureKid[]): StructureNode[] =>
  kids.filter((kid) => kid.kind === "element");

/** The page on which an element begins; undefined if it shows nothing. */
export function pageOf(node: StructureNode): number | undefined {
  const open: StructureKid[] = [node];
  for (let kid = open.pop(); kid; kid = open.pop()) {
    if (kid.kind === "element") addAll(open, [...kid.kids].reverse());
    else if (kid.kind === "text") return kid.places[0]?.page;
    else return kid.page;
  }
  return undefined;
}
