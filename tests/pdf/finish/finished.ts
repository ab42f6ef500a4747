import { readFileSync } from "node:fs";
import type { PageElement } from "../../../src/model/page-facts.ts";
import { type FinishFacts, finish } from "../../../src/pdf/finish/finish.ts";
import { type PdfFacts, readPdf } from "../../../src/pdf/read/read.ts";
import type { StructureNode } from "../../../src/pdf/read/structure-node.ts";

/** What is known of a document that matters to no test. */
export const plainFacts: FinishFacts = {
  title: "A title",
  author: "An office",
  subject: "",
  keywords: [],
  language: "en",
  date: "2025-09-01T00:00:00Z",
  version: "1.2.3",
  elements: [],
};

const folder = new URL("../fixtures/finish/", import.meta.url);

/** A print by Chromium 147 (scripts/print-fixtures.mjs), and what its page says of itself. */
export function printed(name: string): { bytes: Uint8Array; elements: readonly PageElement[] } {
  return {
    bytes: readFileSync(new URL(`${name}.pdf`, folder)),
    elements: JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")),
  };
}

type Finished = PdfFacts & { readonly file: Uint8Array };

const known = new Map<string, Promise<Finished>>();

/** The same as it is published, and as it is read back. */
export function finished(name: string, changes?: Partial<FinishFacts>): Promise<Finished> {
  if (changes) return finishAndRead(name, changes);
  const made = known.get(name) ?? finishAndRead(name, {});
  known.set(name, made);
  return made;
}

async function finishAndRead(name: string, changes: Partial<FinishFacts>): Promise<Finished> {
  const { bytes, elements } = printed(name);
  const file = await finish(bytes, { ...plainFacts, elements, ...changes });
  return { ...(await readPdf(file)), file };
}

/** All elements, in reading order. */
export function nodesOf({ structure }: Pick<PdfFacts, "structure">): StructureNode[] {
  const all = (node: StructureNode): StructureNode[] => [
    node,
    ...node.kids.flatMap((kid) => (kid.kind === "element" ? all(kid) : [])),
  ];
  return structure ? all(structure) : [];
}

/** The elements of a type, in reading order. */
export const ofType = (facts: Pick<PdfFacts, "structure">, type: string): StructureNode[] =>
  nodesOf(facts).filter((node) => node.type === type);

/** All that is shown in an element, line ends left out. */
export function shownIn(node: StructureNode): string {
  const texts = node.kids.map((kid) => {
    if (kid.kind === "element") return shownIn(kid);
    return kid.kind === "text" ? kid.runs.map(({ text }) => text).join("") : "";
  });
  return texts.join("");
}

/** The first element of a type that shows a text. */
export function showing(
  facts: Pick<PdfFacts, "structure">,
  type: string,
  text: string,
): StructureNode {
  const found = ofType(facts, type).find((node) => shownIn(node).includes(text));
  if (!found) throw new Error(`no ${type} shows ${text}`);
  return found;
}

/**
 * An element as lines: type and own words of each, what is in it further to the right. A bar
 * stands in the words for an element, a § for an annotation.
 */
export function treeOf(node: StructureNode, depth = 0): string[] {
  let words = "";
  const below: string[] = [];
  for (const kid of node.kids) {
    if (kid.kind === "text") words += kid.runs.map(({ text }) => text).join("");
    else if (kid.kind === "object") words += "§";
    else {
      words += "|";
      below.push(...treeOf(kid, depth + 1));
    }
  }
  const own = /^\|*$/.test(words) ? "" : ` ${words}`;
  return [`${"  ".repeat(depth)}${node.type}${own}`, ...below];
}
