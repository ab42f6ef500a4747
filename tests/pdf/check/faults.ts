import { PDFDict, PDFHeader, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { Planting } from "./planting.ts";

/** A fault, and what is said of it. */
export interface PlantedFault {
  readonly name: string;
  readonly plant: (planting: Planting) => void;
  /** False where it breaks a promise of ours only, or what other checkers (veraPDF) do not look at. */
  readonly isStandard?: false;
  readonly says: RegExp;
}

const text = (value: string): PDFString => PDFString.of(value);

/** At least one fault for each check, planted into a document that has none. */
export const plantedFaults: Readonly<Record<string, readonly PlantedFault[]>> = {
  file: [
    {
      name: "a format that is too new",
      plant: ({ pdf }) => {
        pdf.context.header = PDFHeader.forVersion(2, 0);
      },
      says: /format 2\.0/,
    },
    {
      name: "no identifier",
      plant: ({ pdf }) => {
        delete pdf.context.trailerInfo.ID;
      },
      says: /no identifier/,
    },
    {
      name: "encryption",
      plant: ({ pdf }) => {
        pdf.context.trailerInfo.Encrypt = pdf.context.obj({ Filter: "Standard" });
      },
      says: /encrypted/,
    },
    {
      name: "no mark that it is tagged",
      plant: (p) => p.remove(p.pdf.catalog, "MarkInfo"),
      says: /not marked as tagged/,
    },
    {
      name: "tags that are suspect",
      plant: (p) => p.set(p.dict("MarkInfo"), "Suspects", true),
      says: /suspect/,
    },
    {
      name: "a file name in place of the title",
      plant: (p) => p.remove(p.dict("ViewerPreferences"), "DisplayDocTitle"),
      says: /file name instead of the title/,
    },
  ],
  metadata: [
    {
      name: "no metadata",
      plant: (p) => p.remove(p.pdf.catalog, "Metadata"),
      says: /no metadata/,
    },
    {
      name: "metadata that cannot be read",
      plant: (p) => p.rewrite("Metadata", (xmp) => xmp.replace("</rdf:RDF>", "")),
      says: /cannot be read/,
    },
    {
      name: "another claim",
      plant: (p) =>
        p.rewrite("Metadata", (xmp) => xmp.replace("<pdfuaid:part>1", "<pdfuaid:part>2")),
      says: /says 2 for pdfuaid:part; expected 1/,
    },
    {
      name: "no claim",
      plant: (p) => p.rewrite("Metadata", (xmp) => xmp.replace("<pdfaid:part>3</pdfaid:part>", "")),
      says: /says nothing for pdfaid:part; expected 3/,
    },
    {
      name: "no title",
      plant: (p) =>
        p.rewrite("Metadata", (xmp) => xmp.replace(/<dc:title>[\s\S]*<\/dc:title>/, "")),
      says: /title of the document/,
    },
    {
      name: "another title",
      plant: ({ pdf }) => pdf.setTitle("Other"),
      isStandard: false,
      says: /Title is “Other” in the information dictionary and “Grain prices” in the metadata/,
    },
    {
      name: "another date",
      plant: ({ pdf }) => pdf.setModificationDate(new Date("2024-01-01T00:00:00Z")),
      isStandard: false,
      says: /ModDate is “D:20240101/,
    },
  ],
  "output-intent": [
    {
      name: "no profile",
      plant: (p) => p.remove(p.pdf.catalog, "OutputIntents"),
      says: /no profile/,
    },
    {
      name: "a profile for something else",
      plant: (p) => p.set(p.dict("OutputIntents", 0, "DestOutputProfile"), "N", 4),
      isStandard: false,
      says: /none for red, green and blue/,
    },
  ],
  languages: [
    {
      name: "no language",
      plant: (p) => p.remove(p.pdf.catalog, "Lang"),
      says: /does not say its language/,
    },
    {
      name: "a language that is none",
      plant: (p) => p.set(p.pdf.catalog, "Lang", text("en_GB")),
      says: /“en_GB”, which is no language tag/,
    },
    {
      name: "a language of an element that is none",
      plant: (p) => p.set(p.element("P"), "Lang", text("en_GB")),
      says: /P “Read .*“en_GB”, which is no language tag/,
    },
    {
      name: "a mark of the print",
      plant: (p) => p.set(p.element("P"), "Lang", text("en-x-n3")),
      isStandard: false,
      says: /still has the mark of the print, “en-x-n3”/,
    },
  ],
  "painted-content": [
    {
      name: "text outside of everything",
      plant: (p) => p.draw((content) => `${content}\nBT /F4 9 Tf 20 30 Td <0028> Tj ET`),
      says: /paints text that is neither/,
    },
    {
      name: "a line outside of everything",
      plant: (p) => p.draw((content) => `${content}\n0 0 m 9 9 l S 0 0 m 9 9 l S`),
      says: /lines and areas that are neither .* 2 times/,
    },
    {
      name: "an artifact within tagged content",
      plant: (p) =>
        p.draw((content) => content.replace(/(MCID 0 *>> *BDC)/, "$1 /Artifact BMC EMC")),
      says: /An artifact stands within tagged content/,
    },
    {
      name: "tagged content within an artifact",
      plant: (p) => p.draw((content) => `/Artifact BMC ${content} EMC`),
      says: /stands within an artifact/,
    },
  ],
  "tagged-content": [
    {
      name: "content that the structure has not",
      plant: (p) => p.remove(p.element("H1"), "K"),
      isStandard: false,
      says: /number \d+ is tagged, but does not stand in the structure/,
    },
    {
      name: "content that the page has not",
      plant: (p) => p.set(p.element("H1"), "K", p.pdf.context.obj([0, 999])),
      isStandard: false,
      says: /number 999 stands in the structure, but the page has no such content/,
    },
    {
      name: "content that the structure has twice",
      plant: (p) => p.set(p.element("H1"), "K", p.pdf.context.obj([0, 0])),
      isStandard: false,
      says: /number 0 stands twice in the structure/,
    },
    {
      name: "a number that is used twice",
      plant: (p) => p.draw((content) => content.replace(/MCID 1\b/, "MCID 0")),
      isStandard: false,
      says: /number 0 is used twice/,
    },
  ],
  "parent-tree": [
    {
      name: "no way back from content",
      plant: (p) => p.remove(p.dict("StructTreeRoot"), "ParentTree"),
      says: /does not lead from the content number 0/,
    },
    {
      name: "no way back from a link",
      plant: (p) => p.remove(p.annotation(), "StructParent"),
      says: /does not lead from an annotation/,
    },
    {
      name: "an element that names no other",
      plant: (p) => p.remove(p.element("P"), "P"),
      says: /element \(P\) does not name the element that it stands in/,
    },
  ],
  "structure-types": [
    {
      name: "a type that means nothing",
      plant: (p) => p.set(p.element("P"), "S", "Absatz"),
      says: /type Absatz stand for no standard type/,
    },
    {
      name: "a type that leads in a circle",
      plant: (p) => {
        p.set(p.element("P"), "S", "A");
        p.set(
          p.dict("StructTreeRoot"),
          "RoleMap",
          p.pdf.context.obj({ A: "B", B: "A", Em: "Span" }),
        );
      },
      says: /stand for no standard type/,
    },
    {
      name: "a standard type with another meaning",
      plant: (p) => p.set(p.dict("StructTreeRoot", "RoleMap"), "P", "Span"),
      says: /gives the standard type P another meaning \(Span\)/,
    },
    {
      name: "no structure",
      plant: (p) => p.remove(p.pdf.catalog, "StructTreeRoot"),
      says: /has no structure/,
    },
  ],
  nesting: [
    {
      name: "an item without a list",
      plant: (p) => p.set(p.element("L"), "S", "Div"),
      says: /LI “.*” stands in Div, where only L may hold it/,
    },
    {
      name: "a list of paragraphs",
      plant: (p) => p.set(p.element("LI"), "S", "P"),
      says: /L holds P “.*”, but may hold L, LI, Caption only/,
    },
    {
      name: "an item of paragraphs",
      plant: (p) => p.set(p.element("LBody"), "S", "P"),
      says: /LI holds P .*, but may hold Lbl, LBody only/,
    },
    {
      name: "a row without a table",
      plant: (p) => p.set(p.element("Table"), "S", "Sect"),
      says: /TR “.*” stands in Sect/,
    },
    {
      name: "a row of paragraphs",
      plant: (p) => p.set(p.element("TD"), "S", "P"),
      says: /TR holds P “200”, but may hold TH, TD only/,
    },
    {
      name: "an entry without contents",
      plant: (p) => p.set(p.element("TOC"), "S", "Div"),
      says: /TOCI “.*” stands in Div, where only TOC may hold it/,
    },
    {
      name: "a caption among rows",
      plant: (p) => {
        const kids = p.list(p.element("Table"), "K");
        const [first, second] = [kids.get(0), kids.get(1)];
        kids.set(0, second);
        kids.set(1, first);
      },
      says: /caption of Table stands among its parts/,
    },
    {
      name: "a head without a body",
      plant: (p) => {
        const table = p.element("Table");
        const row = p.element("TR");
        const head = p.pdf.context.register(
          p.pdf.context.obj({ S: "THead", P: p.refOf(table), K: [p.refOf(row)] }),
        );
        p.set(row, "P", head);
        p.list(table, "K").set(1, head);
      },
      says: /has a head or foot, but no body/,
    },
    {
      name: "words in a list itself",
      plant: (p) => {
        const item = p.element("LI");
        p.list(p.element("L"), "K").push(p.pdf.context.obj(0));
        p.set(p.element("L"), "Pg", p.pdf.getPage(0).ref);
        p.set(item, "S", "LI");
      },
      isStandard: false,
      says: /L holds words of its own/,
    },
  ],
  ids: [
    {
      name: "a note without an id",
      plant: (p) => p.remove(p.element("Note"), "ID"),
      says: /Note “Editor’s note: .*” has no id/,
    },
    {
      name: "an id given twice",
      plant: (p) => {
        const id = p.element("Note").get(PDFName.of("ID"));
        if (id) p.set(p.element("Note", 1), "ID", id);
      },
      says: /is given to two elements/,
    },
    {
      name: "no tree of ids",
      plant: (p) => p.remove(p.dict("StructTreeRoot"), "IDTree"),
      isStandard: false,
      says: /tree of ids does not lead to/,
    },
  ],
  headings: [
    {
      name: "a first heading that is not of the first level",
      plant: (p) => p.set(p.element("H1"), "S", "H2"),
      says: /H2 “Grain prices .*” is the first heading; expected level 1/,
    },
    {
      name: "a level that is left out",
      plant: (p) => p.set(p.element("H3"), "S", "H4"),
      says: /H4 “How they were taken” follows a heading of level 2; expected level 3/,
    },
    {
      name: "an empty heading",
      plant: (p) => {
        p.remove(p.element("H3"), "ActualText", "K");
      },
      isStandard: false,
      says: /A heading \(H3\) is empty/,
    },
    {
      name: "headings with and without a level",
      plant: (p) => p.set(p.element("H3"), "S", "H"),
      says: /with and without a level are mixed/,
    },
  ],
  alternatives: [
    {
      name: "a picture without an alternative",
      plant: (p) => p.remove(p.element("Figure"), "Alt"),
      says: /A picture has no alternative text/,
    },
    {
      name: "a picture with an empty one",
      plant: (p) => p.set(p.element("Figure"), "Alt", text("")),
      says: /A picture has no alternative text/,
    },
    {
      name: "a formula without one",
      plant: (p) => {
        p.set(p.element("Figure"), "S", "Formula");
        p.remove(p.element("Formula"), "Alt");
      },
      says: /A formula has no alternative text/,
    },
  ],
  tables: [
    {
      name: "a table without heads",
      plant: (p) => {
        for (let count = 0; count < 5; count++) p.set(p.element("TH"), "S", "TD");
      },
      isStandard: false,
      says: /A table has no heads/,
    },
    {
      name: "a head that says not of what",
      plant: (p) => {
        for (const at of [0, 1, 2, 3, 4]) p.remove(p.element("TH", at), "A");
        for (const at of [0, 1, 2, 3]) p.remove(p.element("TD", at), "A");
      },
      says: /TH “Grain” does not say what it is the head of/,
    },
    {
      name: "a head that is not there",
      plant: (p) => {
        const Headers = [text("gone")];
        p.set(p.element("TD"), "A", p.pdf.context.obj({ O: "Table", Headers }));
      },
      isStandard: false,
      says: /names the head gone, which the table does not have/,
    },
    {
      name: "a cell without a head",
      plant: (p) => {
        p.set(p.element("TD"), "A", p.pdf.context.obj({ O: "Table", Headers: [] }));
      },
      isStandard: false,
      says: /TD “200” stands under no head/,
    },
    {
      name: "rows of different lengths",
      plant: (p) => p.list(p.element("TR", 1), "K").remove(2),
      says: /rows of a table have different numbers of cells/,
    },
    {
      name: "cells over each other",
      plant: (p) => {
        const span = (ColSpan: number, RowSpan: number) =>
          p.pdf.context.obj({ O: "Table", Scope: "Row", ColSpan, RowSpan });
        p.set(p.element("TD", 0), "A", span(1, 2));
        p.set(p.element("TH", 4), "A", span(2, 1));
      },
      says: /Cells of a table overlap/,
    },
  ],
  links: [
    {
      name: "a link in something else",
      plant: (p) => p.set(p.element("Link"), "S", "Span"),
      says: /stands in Span instead of an element for links/,
    },
    {
      name: "a link without a description",
      plant: (p) => p.remove(p.annotation(), "Contents"),
      says: /The link “prices” has no description/,
    },
    {
      name: "a link that the structure has not",
      plant: (p) => {
        const kids = p.list(p.element("Link"), "K");
        for (let at = kids.size() - 1; at >= 0; at--) {
          if (kids.lookup(at) instanceof PDFDict) kids.remove(at);
        }
        p.remove(p.annotation(), "StructParent");
      },
      says: /“the table of prices” does not stand in the structure/,
    },
    {
      name: "a link that the structure has twice",
      plant: (p) => {
        const kids = p.list(p.element("Link"), "K");
        kids.push(kids.get(kids.size() - 1));
        kids.push(kids.get(kids.size() - 2));
      },
      isStandard: false,
      says: /stands in the structure more than once/,
    },
    {
      name: "a link to nowhere",
      plant: (p) => p.set(p.annotation(), "Dest", text("gone")),
      isStandard: false,
      says: /“the table of prices” leads nowhere/,
    },
  ],
  annotations: [
    {
      name: "an annotation of another kind",
      plant: (p) => p.set(p.annotation(), "Subtype", "Text"),
      says: /annotation is of the kind Text/,
    },
    {
      name: "a hidden link",
      plant: (p) => p.set(p.annotation(), "F", 2),
      says: /hidden on the screen or in print/,
    },
    {
      name: "an order that is not said",
      plant: (p) => p.remove(p.pdf.getPage(0).node, "Tabs"),
      says: /order of the structure \(Tabs\)/,
    },
  ],
  actions: [
    {
      name: "a program",
      plant: (p) => {
        const action = p.pdf.context.obj({ Type: "Action", S: "JavaScript", JS: text("1") });
        p.set(p.pdf.catalog, "OpenAction", action);
      },
      says: /action of the kind JavaScript/,
    },
    {
      name: "a program to start",
      plant: (p) => p.set(p.annotation(1), "A", p.pdf.context.obj({ S: "Launch", F: text("x") })),
      says: /action of the kind Launch/,
    },
    {
      name: "an address that is a program",
      plant: (p) => {
        const action = p.pdf.context.obj({ S: "URI", URI: text("javascript:alert(1)") });
        p.set(p.annotation(1), "A", action);
      },
      isStandard: false,
      says: /leads to “javascript:alert\(1\)”/,
    },
    {
      name: "what starts by itself",
      plant: (p) => p.set(p.pdf.catalog, "AA", p.pdf.context.obj({})),
      says: /start by themselves/,
    },
    {
      name: "a form",
      plant: (p) => p.set(p.pdf.catalog, "AcroForm", p.pdf.context.obj({ Fields: [] })),
      isStandard: false,
      says: /holds a form/,
    },
    {
      name: "named programs",
      plant: (p) => p.set(p.dict("Names"), "JavaScript", p.pdf.context.obj({ Names: [] })),
      isStandard: false,
      says: /holds a program/,
    },
  ],
  fonts: [
    {
      name: "a font that is elsewhere",
      plant: (p) => {
        const descriptor = p.at(p.font("CIDFontType2"), "FontDescriptor");
        if (descriptor instanceof PDFDict) p.remove(descriptor, "FontFile2");
      },
      says: /is not embedded/,
    },
    {
      name: "a font without meaning",
      plant: (p) => p.remove(p.font("Type0"), "ToUnicode"),
      says: /does not say what its codes mean/,
    },
  ],
  characters: [
    {
      name: "a box in place of a character",
      plant: (p) => p.draw((content) => content.replace(/<([0-9A-F]{4})/, "<0000$1")),
      says: /A character has no glyph in/,
    },
    {
      name: "a code without a character",
      plant: (p) => {
        const map = "1 beginbfchar <0001> <0041> endbfchar";
        for (const name of Object.keys(fontsOf(p))) {
          const font = fontsOf(p)[name];
          const stream = p.pdf.context.register(p.pdf.context.stream(map));
          if (font) p.set(font, "ToUnicode", stream);
        }
      },
      says: /does not say which characters [0-9a-f, ]+ are/,
    },
  ],
  outline: [
    {
      name: "a bookmark with other words",
      plant: (p) => p.set(p.dict("Outlines", "First"), "Title", text("Grain")),
      isStandard: false,
      says: /A bookmark is “Grain”; the document has “Grain prices in the region/,
    },
    {
      name: "a bookmark to nowhere",
      plant: (p) => p.remove(p.dict("Outlines", "First"), "Dest", "A"),
      isStandard: false,
      says: /leads nowhere/,
    },
    {
      name: "a bookmark to another page",
      plant: (p) => {
        const Dest = p.pdf.context.obj([p.pdf.getPage(1).ref, "Fit"]);
        p.remove(p.dict("Outlines", "First"), "A");
        p.set(p.dict("Outlines", "First"), "Dest", Dest);
      },
      isStandard: false,
      says: /leads to page 2; its heading is on page 1/,
    },
    {
      name: "no bookmarks",
      plant: (p) => p.remove(p.pdf.catalog, "Outlines"),
      isStandard: false,
      says: /A bookmark is missing; the document has “Grain prices/,
    },
    {
      name: "a bookmark too many",
      plant: (p) => p.set(p.element("H3"), "S", "P"),
      isStandard: false,
      says: /A bookmark is “How they were taken”; the document has “Notes” there/,
    },
  ],
  "page-labels": [
    {
      name: "no labels",
      plant: (p) => p.remove(p.pdf.catalog, "PageLabels"),
      isStandard: false,
      says: /pages have no labels/,
    },
    {
      name: "a page without a label",
      plant: (p) =>
        p.set(p.pdf.catalog, "PageLabels", p.pdf.context.obj({ Nums: [1, { S: "D" }] })),
      isStandard: false,
      says: /The page has no label/,
    },
  ],
  attachments: [
    ...[
      ["F", "file name (F)"],
      ["UF", "file name (UF)"],
      ["AFRelationship", "relationship to the document (AFRelationship)"],
    ].map(([key = "", what = ""]) => ({
      name: `an attachment without ${key}`,
      plant: (p: Planting) => p.remove(p.dict("AF", 0), key),
      says: new RegExp(`has no ${what.replace(/[()]/g, "\\$&")}`),
    })),
    {
      name: "an attachment without a description",
      plant: (p) => p.remove(p.dict("AF", 0), "Desc"),
      isStandard: false,
      says: /brief\.json has no description/,
    },
    {
      name: "an attachment of no type",
      plant: (p) => p.remove(p.dict("AF", 0, "EF", "UF"), "Subtype"),
      says: /has no MIME type/,
    },
    {
      name: "an attachment that belongs to nothing",
      plant: (p) => p.remove(p.pdf.catalog, "AF"),
      says: /has no place among the associated files/,
    },
  ],
};

function fontsOf(p: Planting): Record<string, PDFDict> {
  const fonts = p.at(p.pdf.getPage(0).node, "Resources", "Font");
  if (!(fonts instanceof PDFDict)) return {};
  return Object.fromEntries(
    fonts.keys().flatMap((key) => {
      const font = fonts.lookup(key);
      return font instanceof PDFDict ? [[key.decodeText(), font]] : [];
    }),
  );
}
