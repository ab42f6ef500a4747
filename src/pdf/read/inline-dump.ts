import type { PdfFacts, PdfLink } from "./pdf-facts.ts";
import { isIllustration, isInlineType } from "./standard-types.ts";
import type { StructureKid, StructureNode } from "./structure-node.ts";
import { textOfNode } from "./structure-text.ts";
import { TextWriter, unbroken } from "./text-writer.ts";

/** It, and all in it, stands within a line. */
export function isWords(kid: StructureKid): boolean {
  if (kid.kind !== "element" || kid.role === "Lbl" || isIllustration(kid.role)) return true;
  return isInlineType(kid.role) && (kid.actualText !== undefined || kid.kids.every(isWords));
}

/** It tells a reader nothing that is not in its kids. */
export const isPlain = ({ lang, title, id, alt, actualText, expansion }: StructureNode): boolean =>
  alt === undefined && actualText === undefined && lang + title + expansion + ownId(id) === "";

/** Ids that are numbers only change with every edit, and nobody hears them. */
export const ownId = (id: string): string => (/^(?:n|id|node)\d+(?:-\d+)?$/.test(id) ? "" : id);

const quiet = new Set(["Span", "NonStruct", "Reference"]);

/** Writes what stands within a line, elements in braces. */
export class InlineDump {
  readonly #links: ReadonlyMap<number, PdfLink>;

  constructor({ links }: PdfFacts) {
    this.#links = new Map(links.map((link) => [link.object, link]));
  }

  words(kids: readonly StructureKid[], around: string): string {
    const writer = new TextWriter();
    this.#write(kids, around, writer);
    return unbroken(writer.text);
  }

  /** What an element says, without its own braces. */
  said(node: StructureNode, around: string): string {
    const writer = new TextWriter();
    this.#writeWithin(node, node.lang || around, writer);
    return unbroken(writer.text);
  }

  /** Where a link leads. */
  target(node: StructureNode): string {
    const object = node.kids.find((kid) => kid.kind === "object");
    const link = object?.kind === "object" ? this.#links.get(object.object) : undefined;
    if (!link) return node.role === "Link" ? " → nowhere" : "";
    if (link.uri !== "") return ` → ${link.uri}`;
    const place = link.destination === "" ? "" : `#${link.destination}, `;
    return link.target === undefined ? " → nowhere" : ` → ${place}page ${link.target}`;
  }

  #write(kids: readonly StructureKid[], around: string, writer: TextWriter): void {
    for (const kid of kids) {
      if (kid.kind === "text") writer.write(kid.runs);
      else if (kid.kind === "element") this.#writeElement(kid, around, writer);
    }
  }

  #writeElement(node: StructureNode, around: string, writer: TextWriter): void {
    const lang = node.lang || around;
    if (quiet.has(node.type) && isPlain(node)) {
      this.#write(node.kids, lang, writer);
      return;
    }
    writer.open(`{${node.type}${lang === around ? "" : ` ${lang}`}: `);
    this.#writeWithin(node, lang, writer);
    const expansion = node.expansion === "" ? "" : ` = ${node.expansion}`;
    writer.close(`${expansion}${this.target(node)}}`);
  }

  #writeWithin(node: StructureNode, lang: string, writer: TextWriter): void {
    if (isIllustration(node.role)) writer.say(node.alt ?? "no alternative");
    else if (node.actualText === undefined) this.#write(node.kids, lang, writer);
    else {
      const shown = textOfNode(node, { as: "shown" });
      const isSame = bare(shown) === bare(node.actualText);
      writer.say(node.actualText);
      if (!isSame) writer.close(` (shown: ${unbroken(shown) || "a drawing"})`);
    }
  }
}

const bare = (text: string): string => text.replace(/\s/g, "");
