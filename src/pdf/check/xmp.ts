import { addAll } from "../../model/add-all.ts";
import { readXml, type XmlElement } from "./xml.ts";

const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** The namespaces of the properties that are looked at. */
export const spaces = {
  dc: "http://purl.org/dc/elements/1.1/",
  pdf: "http://ns.adobe.com/pdf/1.3/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
  pdfaid: "http://www.aiim.org/pdfa/ns/id/",
} as const;

/** The properties of a metadata packet: by namespace and name, what each says. */
export type Xmp = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a metadata packet.
 * @returns undefined if it is not well-formed or is no such packet
 */
export function readXmp(packet: string): Xmp | undefined {
  const top = readXml(packet.trim());
  const descriptions = top ? within(top, `${rdf}Description`) : [];
  if (descriptions.length === 0) return undefined;
  const found = new Map<string, string[]>();
  const add = (name: string, texts: readonly string[]): void => {
    found.set(name, [...(found.get(name) ?? []), ...texts]);
  };
  for (const { attributes, kids } of descriptions) {
    for (const [name, text] of attributes) if (!name.startsWith(rdf)) add(name, [text]);
    for (const kid of kids) {
      const items = within(kid, `${rdf}li`);
      add(
        kid.name,
        items.length > 0 ? preferred(items).map(({ text }) => text) : [kid.text.trim()],
      );
    }
  }
  return found;
}

/** Of texts in several languages, the one for whoever has not said which. */
function preferred(items: readonly XmlElement[]): readonly XmlElement[] {
  const usual = items.filter(({ attributes }) => attributes.get("xml:lang") === "x-default");
  return usual.length > 0 ? usual : items;
}

/** The topmost elements of that name. */
function within(top: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const open = [top];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.name === name) found.push(element);
    else addAll(open, [...element.kids].reverse());
  }
  return found;
}
