import { SaxesParser } from "saxes";

/** An element by its namespace and its name in it, whatever prefix it was written with. */
export interface XmlElement {
  readonly space: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly content: (XmlElement | string)[];
}

export interface XmlAttribute {
  readonly space: string;
  readonly name: string;
  readonly value: string;
}

/** Comments are left out. */
export interface XmlDocument {
  readonly root: XmlElement;
  /** What stands in `<!DOCTYPE …>`. */
  readonly doctype: string;
  /** Whether a processing instruction stands in it: a style sheet, or what a program is told. */
  readonly isInstructed: boolean;
  /** How many elements stand in one another. */
  readonly depth: number;
}

/** The value of an attribute without a namespace; empty where there is none. */
export const attributeOf = ({ attributes }: XmlElement, named: string): string =>
  attributes.find(({ space, name }) => space === "" && name === named)?.value ?? "";

/**
 * Reads XML as the standard has it, names by their namespaces, entities none but XML's own.
 * @returns where and why it is not well-formed, if it is not
 */
export function readXml(xml: string): XmlDocument | { readonly fault: string } {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { space: "", name: "", attributes: [], content: [] };
  const open = [top];
  let fault: string | undefined;
  let doctype = "";
  let isInstructed = false;
  let depth = 0;
  const add = (text: string): void => {
    open.at(-1)?.content.push(text);
  };
  parser.on("error", ({ message }) => {
    // It begins with the place, as in "1:86: unclosed tag: g".
    const [, line, column, what = ""] = /^(\d+):(\d+): (.*?)\.?$/s.exec(message) ?? [];
    fault ??= `line ${line}, column ${column}: ${what.slice(0, 60)}`;
  });
  parser.on("doctype", (text) => {
    doctype = text;
  });
  parser.on("processinginstruction", () => {
    isInstructed = true;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const element: XmlElement = {
      space: uri,
      name: local,
      attributes: Object.values(attributes).map((attribute) => ({
        space: attribute.uri,
        name: attribute.local,
        value: attribute.value,
      })),
      content: [],
    };
    open.at(-1)?.content.push(element);
    open.push(element);
    depth = Math.max(depth, open.length - 1);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(xml).close();
  const root = top.content.find((part) => typeof part !== "string");
  if (fault !== undefined || !root) return { fault: fault ?? "it is empty" };
  return { root, doctype, isInstructed, depth };
}
