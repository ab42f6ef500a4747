import { readFileSync } from "node:fs";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import type { StructureNode } from "../../../src/pdf/read/pdf-facts.ts";
import { readPdf } from "../../../src/pdf/read/read.ts";
import { textOfNode } from "../../../src/pdf/read/structure-text.ts";

/* right-to-left.pdf is what Chromium 147 makes of right-to-left.html with the font Vazirmatn. */
const fixture = (ending: string): Buffer =>
  readFileSync(new URL(`../fixtures/right-to-left.${ending}`, import.meta.url));

const bare = (text: string): string => text.replace(/\s/g, "");

function paragraphsOfPage(): string[] {
  type Node = DefaultTreeAdapterTypes.ChildNode;
  const textOf = (node: Node): string =>
    "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
  const within = (node: Node): Node[] =>
    node.nodeName === "p" ? [node] : "childNodes" in node ? node.childNodes.flatMap(within) : [];
  return parse(fixture("html").toString()).childNodes.flatMap(within).map(textOf).map(bare);
}

function paragraphsIn(node: StructureNode): string[] {
  if (node.role === "P") return [bare(textOfNode(node, { as: "shown" }))];
  return node.kids.flatMap((kid) => (kid.kind === "element" ? paragraphsIn(kid) : []));
}

describe("paragraphs with Arabic", async () => {
  const { structure } = await readPdf(fixture("pdf"));
  const found = structure ? paragraphsIn(structure) : [];
  const expected = paragraphsOfPage();

  it("are all there", () => {
    expect(expected).toHaveLength(13);
    expect(found).toHaveLength(13);
  });

  it.each(expected.map((text, index) => [text, index] as const))("%s", (text, index) => {
    expect(found[index]).toBe(text);
  });
});
