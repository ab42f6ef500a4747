import type { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import type { SheetContent } from "../content/sheet.ts";
import { dictIn, nameIn, textIn } from "../lookups.ts";
import { structTreeRoot } from "../objects.ts";
import { readAttributes } from "./attributes.ts";
import { PlacedContent } from "./placed-content.ts";
import { StructureKids } from "./structure-kids.ts";
import type {
  Attribute,
  ContentPlace,
  Direction,
  StructureKid,
  StructureNode,
} from "./structure-node.ts";

/** An element whose kids are still to be read. */
interface Unread {
  readonly dict: PDFDict;
  readonly kids: StructureKid[];
  /** What is in force there. */
  readonly page: number;
  readonly lang: string;
  /** Empty where none is stated. */
  readonly direction: Direction;
}

/**
 * Reads the structure tree, with the text that its elements hold.
 * @param sheets the content of all pages, in order
 * @param language of the document
 * @returns the root, of type `StructTreeRoot`; undefined if there is none
 */
export function readStructure(
  pdf: PDFDocument,
  sheets: readonly SheetContent[],
  language: string,
): StructureNode | undefined {
  const root = structTreeRoot(pdf);
  if (!root) return undefined;
  const reader = new StructureReader(pdf, sheets, root);
  return reader.read(root, language);
}

class StructureReader {
  readonly #roles: PDFDict | undefined;
  readonly #classes: PDFDict | undefined;
  readonly #kids: StructureKids;
  readonly #content: PlacedContent;
  readonly #unread: Unread[] = [];
  readonly #seen = new Set<PDFDict>();

  constructor(pdf: PDFDocument, sheets: readonly SheetContent[], root: PDFDict) {
    this.#roles = dictIn(root, "RoleMap");
    this.#classes = dictIn(root, "ClassMap");
    this.#kids = new StructureKids(pdf);
    this.#content = new PlacedContent(sheets);
  }

  read(root: PDFDict, language: string): StructureNode {
    const top = this.#node(root, { page: 0, lang: language, direction: "" });
    // A list and not recursion: the nesting comes from a file.
    for (let next = this.#unread.pop(); next; next = this.#unread.pop()) this.#readKids(next);
    return top;
  }

  /** An element without its kids, which are put on the list. */
  #node(dict: PDFDict, around: Omit<Unread, "dict" | "kids">): StructureNode {
    this.#seen.add(dict);
    const said = (key: string): string | undefined => textIn(dict, key);
    const type = nameIn(dict, "S") || "StructTreeRoot";
    const kids: StructureKid[] = [];
    const lang = said("Lang") ?? "";
    const page = this.#kids.pageOf(dict) ?? around.page;
    const attributes = readAttributes(dict, this.#classes);
    const direction = directionIn(attributes) || around.direction;
    this.#unread.push({ dict, kids, page, lang: lang || around.lang, direction });
    return {
      kind: "element",
      type,
      role: this.#roleOf(type),
      id: said("ID") ?? "",
      title: said("T") ?? "",
      lang,
      alt: said("Alt"),
      actualText: said("ActualText"),
      expansion: said("E") ?? "",
      attributes,
      kids,
    };
  }

  #readKids({ dict, kids, page, lang, direction }: Unread): void {
    let places: ContentPlace[] = [];
    const endText = (): void => {
      if (places.length > 0) kids.push(this.#content.textAt(places, lang, direction));
      places = [];
    };
    for (const kid of this.#kids.of(dict, page)) {
      if (kid.kind === "place") {
        places.push(kid.place);
        continue;
      }
      endText();
      if (kid.kind === "object") kids.push(kid);
      else if (!this.#seen.has(kid.dict))
        kids.push(this.#node(kid.dict, { page, lang, direction }));
    }
    endText();
  }

  #roleOf(type: string): string {
    let role = type;
    for (const seen = new Set<string>(); !seen.has(role); ) {
      seen.add(role);
      role = nameIn(this.#roles, role) || role;
    }
    return role;
  }
}

/** That of an element's lines, if it states one. */
function directionIn({ WritingMode: mode }: Readonly<Record<string, Attribute>>): Direction {
  return mode === "RlTb" ? "rtl" : mode === "LrTb" ? "ltr" : "";
}
