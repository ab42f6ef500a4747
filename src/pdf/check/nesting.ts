import { addAll } from "../../model/add-all.ts";
import { elementsOf, type VisitedNode } from "../read/visit-structure.ts";
import type { PdfCheck, PdfFault } from "./pdf-check.ts";
import { nameOf, placeOf } from "./place-of.ts";

/** Lists, tables and contents are made of the parts that they are to be made of. */
export const nesting: PdfCheck = {
  name: "nesting",
  run: ({ elements }) => elements.flatMap(faultsOf),
};

/** What may stand in what (ISO 32000-1, 14.8.4.3; ISO 14289-1, 7.2). */
const kidsOf: Readonly<Record<string, readonly string[]>> = {
  L: ["L", "LI", "Caption"],
  LI: ["Lbl", "LBody"],
  TOC: ["TOC", "TOCI", "Caption"],
  Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
};

const parentsOf: Readonly<Record<string, readonly string[]>> = {
  LI: ["L"],
  LBody: ["LI"],
  TOCI: ["TOC"],
  TR: ["Table", "THead", "TBody", "TFoot"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  TH: ["TR"],
  TD: ["TR"],
};

function faultsOf(visited: VisitedNode): PdfFault[] {
  const { node, parent } = visited;
  const faults: string[] = [];
  const parents = parentsOf[node.role];
  if (parents && !parents.includes(parent.role)) {
    faults.push(
      `${nameOf(node)} stands in ${parent.role}, where only ${parents.join(", ")} may hold it.`,
    );
  }
  const allowed = kidsOf[node.role];
  if (allowed) {
    const kids = elementsOf(node.kids);
    for (const kid of kids) {
      // Those that say themselves where they may stand are told of there.
      if (allowed.includes(kid.role) || parentsOf[kid.role]) continue;
      faults.push(`${node.role} holds ${nameOf(kid)}, but may hold ${allowed.join(", ")} only.`);
    }
    if (node.kids.some((kid) => kid.kind === "text")) {
      faults.push(
        `${node.role} holds words of its own, which belong into ${allowed.join(" or ")}.`,
      );
    }
    addAll(
      faults,
      captionFaults(
        node.role,
        kids.map(({ role }) => role),
      ),
    );
  }
  return faults.map((message) => ({ message, ...placeOf(visited) }));
}

function captionFaults(role: string, kids: readonly string[]): string[] {
  const faults: string[] = [];
  const isOutside = (at: number): boolean =>
    at === 0 || (role === "Table" && at === kids.length - 1);
  if (kids.some((kid, at) => kid === "Caption" && !isOutside(at))) {
    faults.push(`The caption of ${role} stands among its parts.`);
  }
  const count = (part: string): number => kids.filter((kid) => kid === part).length;
  if (count("Caption") > 1) faults.push(`${role} has more than one caption.`);
  if (count("THead") > 1 || count("TFoot") > 1)
    faults.push("A table has more than one head or foot.");
  if (count("THead") + count("TFoot") > 0 && count("TBody") === 0) {
    faults.push("A table has a head or foot, but no body.");
  }
  return faults;
}
