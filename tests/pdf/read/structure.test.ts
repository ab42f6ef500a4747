import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/pdf/read/facts-of.ts";
import type { StructureNode } from "../../../src/pdf/read/pdf-facts.ts";
import { textOfNode } from "../../../src/pdf/read/structure-text.ts";
import { type Blank, pageWith, plainFont } from "../page-with.ts";
import { type Tree, taggedPage } from "./tagged-page.ts";

async function structureOf(
  texts: readonly string[],
  tree: Tree,
  root?: Parameters<typeof taggedPage>[2],
): Promise<StructureNode> {
  return topOf(await taggedPage(texts, tree, root));
}

function topOf(pdf: PDFDocument): StructureNode {
  const [top] = factsOf(pdf).structure?.kids ?? [];
  if (top?.kind !== "element") throw new Error("There is no structure.");
  return top;
}

describe("readStructure", () => {
  it("tells what an element says of itself", async () => {
    const said = { ID: "n1", T: "quotes/a", Lang: "fr", Alt: "x", ActualText: "y", E: "z" };
    expect(await structureOf([], ["Span", said])).toEqual({
      kind: "element",
      type: "Span",
      role: "Span",
      id: "n1",
      title: "quotes/a",
      lang: "fr",
      alt: "x",
      actualText: "y",
      expansion: "z",
      attributes: {},
      kids: [],
    });
  });

  it("knows no alternative from an empty one", async () => {
    expect((await structureOf([], ["Figure", {}])).alt).toBeUndefined();
    expect((await structureOf([], ["Figure", { Alt: "" }])).alt).toBe("");
  });

  it("follows the role map as far as it leads, and not in circles", async () => {
    const roles = ({ pdf }: Blank) => ({
      RoleMap: pdf.context.obj({ Em: "Stress", Stress: "Span", A: "B", B: "A" }),
    });
    expect((await structureOf([], ["Em", {}], roles)).role).toBe("Span");
    expect(["A", "B"]).toContain((await structureOf([], ["A", {}], roles)).role);
  });

  it("reads attributes, a class's first", async () => {
    const pdf = await taggedPage([], ["TH", {}], (blank) => ({
      ClassMap: blank.pdf.context.obj({ c: { O: "Table", Scope: "Row", ColSpan: 2 } }),
    }));
    const cell = pdf.catalog
      .lookup(PDFName.of("StructTreeRoot"), PDFDict)
      .lookup(PDFName.of("K"), PDFDict);
    cell.set(PDFName.of("C"), PDFName.of("c"));
    cell.set(PDFName.of("A"), pdf.context.obj([{ O: "Table", Scope: "Column" }, { O: "List" }]));
    expect(topOf(pdf).attributes).toEqual({ Scope: "Column", ColSpan: 2 });
  });

  it("gives what stands in an element in its order", async () => {
    const top = await structureOf(["a", "b", "c"], ["P", {}, 2, ["Em", {}, 0], 1]);
    expect(textOfNode(top)).toBe("c\na\nb");
    expect(top.kids.map(({ kind }) => kind)).toEqual(["text", "element", "text"]);
  });

  it("finds content of another page and of a form", async () => {
    const blank = await pageWith("/X Do", (made) => ({
      XObject: {
        X: made.stream("/P <</MCID 0>> BDC BT /F 9 Tf (in the form) Tj ET EMC", {
          Subtype: "Form",
        }),
      },
      Font: { F: plainFont },
    }));
    const { pdf, page } = blank;
    const form = page.node.Resources()?.lookup(PDFName.of("XObject"), PDFDict).get(PDFName.of("X"));
    const next = pdf.addPage([200, 100]);
    next.node.set(
      PDFName.of("Contents"),
      blank.stream("/P <</MCID 0>> BDC BT /F 9 Tf (over) Tj ET EMC"),
    );
    next.node.set(PDFName.of("Resources"), pdf.context.obj({ Font: { F: plainFont } }));
    const K = [
      { Type: "MCR", MCID: 0, Pg: next.ref },
      { Type: "MCR", MCID: 0, Stm: form },
    ];
    const top = blank.object({ S: "P", Pg: page.ref, K });
    pdf.catalog.set(PDFName.of("StructTreeRoot"), pdf.context.obj({ K: top }));
    const [text] = topOf(pdf).kids;
    expect(text).toMatchObject({
      places: [
        { page: 2, form: 0, mcid: 0 },
        { page: 1, form: form instanceof PDFRef ? form.objectNumber : 0, mcid: 0 },
      ],
      runs: [{ text: "over" }, { text: "in the form" }],
    });
  });

  it("does not go in circles, nor to one element twice", async () => {
    const pdf = await taggedPage(["a"], ["Sect", {}, ["P", {}, 0]]);
    const top = pdf.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    const section = top.lookup(PDFName.of("K"), PDFDict);
    const kids = section.lookup(PDFName.of("K"), PDFArray);
    kids.push(kids.get(0));
    const self = top.get(PDFName.of("K"));
    if (self) kids.push(self);
    expect(textOfNode(topOf(pdf))).toBe("a");
  });

  it("is not troubled by depth", async () => {
    const pdf = await taggedPage(["a"], ["P", {}, 0]);
    const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    for (let depth = 0; depth < 20_000; depth++) {
      const K = root.get(PDFName.of("K"));
      root.set(PDFName.of("K"), pdf.context.register(pdf.context.obj({ S: "Div", K })));
    }
    expect(textOfNode(topOf(pdf))).toBe("a");
  });
});

describe("textOfNode", () => {
  it("begins a new line with each block and each line, and adds nothing else", async () => {
    const tree: Tree = ["Sect", {}, ["P", {}, 0, ["Span", {}, 1]], ["P", {}, ["Link", {}, 2], 3]];
    expect(textOfNode(await structureOf(["a ", "b", "c", " d"], tree))).toBe("a \nb\nc\n d");
  });

  it("replaces what is in an element by what is to be read for it, if asked for that", async () => {
    const top = await structureOf(["a", "b"], ["P", {}, ["Span", { ActualText: "x" }, 0], 1]);
    expect(textOfNode(top)).toBe("xb");
    expect(textOfNode(top, { as: "shown" })).toBe("a\nb");
  });

  it.each(["Figure", "Formula"])("leaves out what is in a %s", async (type) => {
    const tree: Tree = ["Sect", {}, ["P", {}, 0], [type, { Alt: "x", ActualText: "y" }, 1]];
    expect(textOfNode(await structureOf(["a", "b"], tree))).toBe("a");
  });

  it("leaves out the marks of numbered and bulleted lists, and no others, if asked to", async () => {
    const list = (numbering: string): Tree => [
      "L",
      { A: PDFName.of(numbering) },
      ["LI", {}, ["Lbl", {}, 0], ["LBody", {}, 1]],
    ];
    const read = async (numbering: string): Promise<string> => {
      const pdf = await taggedPage(["1.", "one"], list("x"));
      const element = pdf.catalog
        .lookup(PDFName.of("StructTreeRoot"), PDFDict)
        .lookup(PDFName.of("K"), PDFDict);
      element.set(PDFName.of("A"), pdf.context.obj({ O: "List", ListNumbering: numbering }));
      return textOfNode(topOf(pdf), { as: "shown", withoutMarks: true });
    };
    expect(await read("Decimal")).toBe("one");
    expect(await read("None")).toBe("1.\none");
  });

  it("leaves out the hyphen where a word was parted at the end of a line", async () => {
    const content =
      "/P <</MCID 0>> BDC BT /F 9 Tf 0 50 Td (over\\255) Tj ET BT /F 9 Tf 20 50 Td (-) Tj ET BT /F 9 Tf 0 40 Td (flow) Tj ET EMC";
    const { pdf, page, object } = await pageWith(content, () => ({ Font: { F: plainFont } }));
    const K = object({ S: "P", Pg: page.ref, K: 0 });
    pdf.catalog.set(PDFName.of("StructTreeRoot"), pdf.context.obj({ K }));
    expect(textOfNode(topOf(pdf))).toBe("over\u00ad\nflow");
  });
});
