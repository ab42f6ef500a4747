import { InlineDump, isPlain, isWords, ownId } from "./inline-dump.ts";
import type { PdfFacts } from "./pdf-facts.ts";
import { isIllustration } from "./standard-types.ts";
import type { StructureKid, StructureNode } from "./structure-node.ts";
import { textOfNode } from "./structure-text.ts";
import { tableHeads } from "./table-heads.ts";
import { unbroken } from "./text-writer.ts";

/**
 * The structure of a document as text for people, in the order in which a screen reader meets
 * it: a line for each element, indented by depth, with what it says in quotation marks; what
 * stands within a line is in braces. Elements that tell nothing of their own are left out,
 * and so are ids that are mere numbers.
 */
export function dumpStructure(facts: PdfFacts): string {
  const dump = new StructureDump(facts);
  dump.blocks(facts.structure?.kids ?? [], 0, facts.language);
  return `${dump.lines.join("\n")}\n`;
}

class StructureDump {
  readonly lines: string[] = [];
  readonly #inline: InlineDump;
  #heads: ReturnType<typeof tableHeads> = new Map();

  constructor(facts: PdfFacts) {
    this.#inline = new InlineDump(facts);
  }

  /** Words between blocks have a line of their own. */
  blocks(kids: readonly StructureKid[], depth: number, lang: string): void {
    let words: StructureKid[] = [];
    const endLine = (): void => {
      const text = this.#inline.words(words, lang);
      if (text !== "") this.#line(depth, `"${text}"`);
      words = [];
    };
    const alone = kids.every((kid) => kid.kind === "element");
    for (const kid of kids) {
      const isBlock =
        kid.kind === "element" && ((alone && isIllustration(kid.role)) || !isWords(kid));
      if (!isBlock) {
        words.push(kid);
        continue;
      }
      endLine();
      this.#block(kid, depth, lang);
    }
    endLine();
  }

  #block(node: StructureNode, depth: number, around: string): void {
    const lang = node.lang || around;
    if (node.role === "NonStruct" && isPlain(node)) {
      this.blocks(node.kids, depth, lang);
      return;
    }
    if (node.role === "Table") this.#heads = tableHeads(node);
    const [first] = node.kids;
    const label = first?.kind === "element" && first.role === "Lbl" ? first : undefined;
    const mark = label && isItem(node) ? unbroken(textOfNode(label)) : "";
    const rest = mark === "" ? node.kids : node.kids.slice(1);
    const body = bodyOf(node, rest);
    const head = [node.type, ...this.#about(node, around), mark].filter(Boolean).join(" ");
    const after = this.#inline.target(node) + this.#headsOf(node);

    if (isIllustration(node.role) && node.alt === undefined) {
      this.#line(depth, `${head} without alternative`);
    } else if (isIllustration(node.role) || node.actualText !== undefined) {
      this.#line(depth, `${head} "${this.#inline.said(node, around)}"${after}`);
    } else if (body.every(isWords) && body.length > 0) {
      this.#line(depth, `${head} "${this.#inline.words(body, lang)}"${after}`);
    } else {
      this.#line(depth, head + after);
      this.blocks(body, depth + 1, lang);
    }
  }

  /** What is said of an element besides its words. */
  #about(node: StructureNode, around: string): string[] {
    const { Scope, ListNumbering } = node.attributes;
    const numbering = node.role === "L" && ListNumbering !== "None" ? ListNumbering : "";
    return [
      typeof Scope === "string" ? Scope.toLowerCase() : "",
      typeof numbering === "string" ? numbering : "",
      node.title,
      ownId(node.id) === "" ? "" : `#${node.id}`,
      node.lang === "" || node.lang === around ? "" : node.lang,
    ];
  }

  /** The heads that a cell stands under, but for those of its row, which are said just before. */
  #headsOf(cell: StructureNode): string {
    const heads = this.#heads.get(cell)?.filter(({ attributes }) => attributes.Scope !== "Row");
    if (heads === undefined || (heads.length === 0 && cell.role === "TH")) return "";
    return ` (${heads.map((head) => unbroken(textOfNode(head))).join(", ") || "no head"})`;
  }

  #line(depth: number, text: string): void {
    this.lines.push("  ".repeat(depth) + text);
  }
}

const isItem = ({ role }: StructureNode): boolean => role === "LI" || role === "TOCI";

/** The body of a list item goes without saying. */
function bodyOf(node: StructureNode, kids: readonly StructureKid[]): readonly StructureKid[] {
  const [only] = kids;
  const isBody = only?.kind === "element" && only.role === "LBody" && isPlain(only);
  return isItem(node) && isBody && kids.length === 1 ? only.kids : kids;
}
