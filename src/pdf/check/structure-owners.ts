import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFNumber,
  type PDFObject,
} from "@cantoo/pdf-lib";
import { dictIn } from "../lookups.ts";
import { structTreeRoot } from "../objects.ts";
import { StructureKids } from "../read/structure-kids.ts";
import type { ContentPlace } from "../read/structure-node.ts";
import { treeEntries } from "../read/tree-entries.ts";

/** Which element holds what, by the structure itself and by the parent tree. */
export class StructureOwners {
  readonly #owners = new Map<string, PDFDict>();
  readonly #ways: ReadonlyMap<number, PDFObject | undefined>;
  /** Elements that do not name the one around them. */
  readonly orphans: PDFDict[] = [];

  constructor(pdf: PDFDocument) {
    const root = structTreeRoot(pdf);
    const kids = new StructureKids(pdf);
    const open: { dict: PDFDict; page: number }[] = root ? [{ dict: root, page: 0 }] : [];
    const seen = new Set<PDFDict>();
    for (let next = open.pop(); next; next = open.pop()) {
      const { dict } = next;
      if (seen.has(dict)) continue;
      seen.add(dict);
      const page = kids.pageOf(dict) ?? next.page;
      for (const kid of kids.of(dict, page)) {
        if (kid.kind === "place") this.#owners.set(keyOf(kid.place), dict);
        else if (kid.kind === "object") this.#owners.set(String(kid.object), dict);
        else {
          if (dictIn(kid.dict, "P") !== dict) this.orphans.push(kid.dict);
          open.push({ dict: kid.dict, page });
        }
      }
    }
    const entries = treeEntries(dictIn(root, "ParentTree"), "Nums");
    this.#ways = new Map(
      entries.map(([key, value]) => [key instanceof PDFNumber ? key.asNumber() : -1, value]),
    );
  }

  ofContent = (place: ContentPlace): PDFDict | undefined => this.#owners.get(keyOf(place));
  ofObject = (number: number): PDFDict | undefined => this.#owners.get(String(number));

  /** Where the parent tree leads from a piece of content of a page or form with this key. */
  wayFromContent(key: number | undefined, mcid: number): PDFObject | undefined {
    const list = key === undefined ? undefined : this.#ways.get(key);
    return list instanceof PDFArray && mcid < list.size() ? list.lookup(mcid) : undefined;
  }

  wayFromObject(key: number | undefined): PDFObject | undefined {
    return key === undefined ? undefined : this.#ways.get(key);
  }
}

const keyOf = ({ page, form, mcid }: ContentPlace): string => `${page} ${form} ${mcid}`;
