import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import { textOf } from "../objects.ts";
import { blankUuid } from "./file-id.ts";
import type { FinishFacts, FinishStep } from "./step.ts";

/**
 * Says about the file in XMP what the Info dictionary says, and which standards it claims:
 * PDF/UA-1 and PDF/A-3a. Left readable, so that programs find it without unpacking the file.
 */
export const xmp: FinishStep = {
  name: "xmp",
  run({ pdf }, facts) {
    const { context, catalog } = pdf;
    const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict);
    const producer = textOf(info?.lookup(PDFName.of("Producer"))) ?? "";
    const packet = Buffer.from(packetOf(facts, producer), "utf8");
    const stream = context.stream(new Uint8Array(packet), { Type: "Metadata", Subtype: "XML" });
    catalog.set(PDFName.of("Metadata"), context.register(stream));
  },
};

function packetOf(facts: FinishFacts, producer: string): string {
  const { title, author, subject, keywords, language, date, version } = facts;
  const uuid = `uuid:${blankUuid}`;
  const said = [
    element("dc:format", "application/pdf"),
    alternatives("dc:title", title, language),
    collection("dc:creator", "Seq", [author]),
    alternatives("dc:description", subject, language),
    collection("dc:subject", "Bag", keywords),
    collection("dc:language", "Bag", [language]),
    element("pdf:Producer", producer),
    element("pdf:Keywords", keywords.join(", ")),
    element("xmp:CreatorTool", `Briefwright ${version}`),
    element("xmp:CreateDate", date),
    element("xmp:ModifyDate", date),
    element("xmp:MetadataDate", date),
    element("xmpMM:DocumentID", uuid),
    element("xmpMM:InstanceID", uuid),
    element("pdfuaid:part", "1"),
    element("pdfaid:part", "3"),
    element("pdfaid:conformance", "A"),
    uaSchema,
  ];
  const spaces = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${spaces.join("")}>`,
    ...said.filter((text) => text !== ""),
    "</rdf:Description>",
    "</rdf:RDF>",
    "</x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("\n");
}

const namespaces = {
  dc: "http://purl.org/dc/elements/1.1/",
  pdf: "http://ns.adobe.com/pdf/1.3/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  xmpMM: "http://ns.adobe.com/xap/1.0/mm/",
  pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
  pdfaid: "http://www.aiim.org/pdfa/ns/id/",
  pdfaExtension: "http://www.aiim.org/pdfa/ns/extension/",
  pdfaSchema: "http://www.aiim.org/pdfa/ns/schema#",
  pdfaProperty: "http://www.aiim.org/pdfa/ns/property#",
};

/** PDF/A wants to be told of a property that it does not know of itself. */
const uaSchema = collectionOf("pdfaExtension:schemas", "Bag", [
  resource(
    element("pdfaSchema:schema", "PDF/UA identification"),
    element("pdfaSchema:namespaceURI", namespaces.pdfuaid),
    element("pdfaSchema:prefix", "pdfuaid"),
    collectionOf("pdfaSchema:property", "Seq", [
      resource(
        element("pdfaProperty:name", "part"),
        element("pdfaProperty:valueType", "Integer"),
        element("pdfaProperty:category", "internal"),
        element("pdfaProperty:description", "Part of ISO 14289 that the file conforms to"),
      ),
    ]),
  ),
]);

/** What is not known is left out. */
function element(name: string, text: string): string {
  return text === "" ? "" : `<${name}>${escaped(text)}</${name}>`;
}

function alternatives(name: string, text: string, language: string): string {
  if (text === "") return "";
  const items = [...new Set(["x-default", language].filter(Boolean))].map(
    (tag) => `<rdf:li xml:lang="${escaped(tag)}">${escaped(text)}</rdf:li>`,
  );
  return `<${name}><rdf:Alt>${items.join("")}</rdf:Alt></${name}>`;
}

function collection(name: string, kind: "Bag" | "Seq", texts: readonly string[]): string {
  const items = texts.filter(Boolean).map((text) => `<rdf:li>${escaped(text)}</rdf:li>`);
  return collectionOf(name, kind, items);
}

function collectionOf(name: string, kind: "Bag" | "Seq", items: readonly string[]): string {
  return items.length === 0
    ? ""
    : `<${name}><rdf:${kind}>${items.join("")}</rdf:${kind}></${name}>`;
}

function resource(...fields: readonly string[]): string {
  return `<rdf:li rdf:parseType="Resource">${fields.join("")}</rdf:li>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** What has no place in XML is left out: control characters, and halves of characters. */
function escaped(text: string): string {
  const plain = text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, "");
  return plain.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
