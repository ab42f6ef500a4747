import type { PdfLink } from "../read/pdf-facts.ts";
import type { VisitedNode } from "../read/visit-structure.ts";
import type { PdfCheck, PdfFault } from "./pdf-check.ts";

/** Every link stands in the structure once, in an element for links, says what it is and leads somewhere. */
export const links: PdfCheck = {
  name: "links",
  run({ facts, elements }) {
    const holders = new Map<number, VisitedNode[]>();
    for (const visited of elements) {
      for (const kid of visited.node.kids) {
        if (kid.kind !== "object") continue;
        holders.set(kid.object, [...(holders.get(kid.object) ?? []), visited]);
      }
    }
    return facts.links.flatMap((link) => faultsOf(link, holders.get(link.object) ?? []));
  },
};

function faultsOf(link: PdfLink, holders: readonly VisitedNode[]): PdfFault[] {
  const { page } = link;
  const what = `The link “${link.contents || link.uri || link.destination}”`;
  const [holder] = holders;
  const record = holder?.record ? { record: holder.record } : {};
  const messages: string[] = [];
  if (holders.length > 1) messages.push(`${what} stands in the structure more than once.`);
  if (!holder) messages.push(`${what} does not stand in the structure.`);
  else if (holder.node.role !== "Link") {
    messages.push(`${what} stands in ${holder.node.role} instead of an element for links.`);
  }
  if (!link.contents?.trim()) messages.push(`${what} has no description (Contents).`);
  if (link.uri === "" && link.target === undefined) messages.push(`${what} leads nowhere.`);
  return messages.map((message) => ({ message, page, ...record }));
}
