import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { structElements, structTreeRoot, textOf } from "../../../src/pdf/objects.ts";
import { openPdf } from "../../../src/pdf/open-pdf.ts";
import { finished } from "./finished.ts";

/* The two ways between pages and structure must lead to the same places. */

const open = async (name: string) => openPdf((await finished(name)).file);
const pairs = (array: PDFArray): [unknown, unknown][] =>
  array
    .asArray()
    .flatMap((key, at, all) => (at % 2 === 0 ? [[key, all[at + 1]] as const] : [])) as [
    unknown,
    unknown,
  ][];

/** `page or form/identifier` of every part that an element holds, with the element. */
function parts(dict: PDFDict, ref: PDFRef): [string, PDFRef][] {
  const value = dict.lookup(PDFName.of("K"));
  const list = value instanceof PDFArray ? value.asArray() : [dict.get(PDFName.of("K"))];
  const page = dict.get(PDFName.of("Pg"));
  return list.flatMap((item): [string, PDFRef][] => {
    if (item instanceof PDFNumber) return [[`${page}/${item}`, ref]];
    const kid = item instanceof PDFRef ? dict.context.lookup(item) : item;
    if (!(kid instanceof PDFDict) || !kid.has(PDFName.of("MCID"))) return [];
    const place = kid.get(PDFName.of("Stm")) ?? kid.get(PDFName.of("Pg"));
    return [[`${place}/${kid.get(PDFName.of("MCID"))}`, ref]];
  });
}

describe.each(["kinds", "long-table", "languages", "translucent"])(
  "the structure of %s",
  (name) => {
    it("is found from every part of a page, and the part from it", async () => {
      const pdf = await open(name);
      const { context } = pdf;
      const held = structElements(pdf).flatMap(({ dict, ref }) => parts(dict, ref));
      const tree = structTreeRoot(pdf)?.lookup(PDFName.of("ParentTree"), PDFDict);
      const parents = pairs(tree?.lookup(PDFName.of("Nums"), PDFArray) as PDFArray);
      const keys = new Map(
        context.enumerateIndirectObjects().flatMap(([ref, object]) => {
          const dict = object instanceof PDFStream ? object.dict : object;
          const key = dict instanceof PDFDict ? dict.get(PDFName.of("StructParents")) : undefined;
          return key ? [[String(key), ref] as const] : [];
        }),
      );
      const found = parents.flatMap(([key, value]): [string, unknown][] => {
        const list = value instanceof PDFRef ? context.lookup(value) : value;
        if (!(list instanceof PDFArray)) return [];
        return list.asArray().map((ref, mcid) => [`${keys.get(String(key))}/${mcid}`, ref]);
      });
      expect(held.length).toBeGreaterThan(3);
      expect(new Map(found)).toEqual(new Map(held));
      expect(found).toHaveLength(held.length);
    });

    it("is found from every link", async () => {
      const pdf = await open(name);
      const { context } = pdf;
      const tree = structTreeRoot(pdf)?.lookup(PDFName.of("ParentTree"), PDFDict);
      const parents = new Map(
        pairs(tree?.lookup(PDFName.of("Nums"), PDFArray) as PDFArray).map(([key, value]) => [
          String(key),
          value,
        ]),
      );
      const types = context.enumerateIndirectObjects().flatMap(([, object]) => {
        if (!(object instanceof PDFDict) || !object.has(PDFName.of("StructParent"))) return [];
        const parent = parents.get(String(object.get(PDFName.of("StructParent"))));
        const dict = parent instanceof PDFRef ? context.lookup(parent) : parent;
        return [dict instanceof PDFDict ? String(dict.get(PDFName.of("S"))) : "nothing"];
      });
      expect(new Set(types)).toEqual(new Set(types.length > 0 ? ["/Link"] : []));
    });

    it("says of every element what it is in", async () => {
      const pdf = await open(name);
      const elements = structElements(pdf);
      const refs = new Set(elements.map(({ ref }) => ref));
      refs.add(pdf.catalog.get(PDFName.of("StructTreeRoot")) as PDFRef);
      expect(elements.filter(({ dict }) => !refs.has(dict.get(PDFName.of("P")) as PDFRef))).toEqual(
        [],
      );
    });
  },
);

describe("names of elements", () => {
  it("are all in the tree of names, in order", async () => {
    const pdf = await open("kinds");
    const tree = structTreeRoot(pdf)?.lookup(PDFName.of("IDTree"), PDFDict);
    const listed = pairs(tree?.lookup(PDFName.of("Names"), PDFArray) as PDFArray);
    const names = listed.map(([name]) => textOf(name) ?? "");
    expect(names).toEqual([...names].sort());
    const named = structElements(pdf).flatMap(({ dict, ref }) => {
      const id = textOf(dict.get(PDFName.of("ID")));
      return id ? [[id, ref] as const] : [];
    });
    expect(new Map(listed.map(([name, ref]) => [textOf(name), ref]))).toEqual(new Map(named));
  });
});

describe("types beside the standard ones", () => {
  it("are mapped to the nearest of them, and no others are", async () => {
    const pdf = await open("kinds");
    const roles = structTreeRoot(pdf)?.lookup(PDFName.of("RoleMap"), PDFDict);
    expect(roles?.entries().map(([type, role]) => `${type} ${role}`)).toEqual([
      "/Em /Span",
      "/Strong /Span",
    ]);
  });

  it("need no map where there are none", async () => {
    expect(structTreeRoot(await open("long-table"))?.has(PDFName.of("RoleMap"))).toBe(false);
  });
});
