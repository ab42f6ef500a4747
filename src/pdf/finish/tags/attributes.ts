import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
} from "@cantoo/pdf-lib";
import { textString } from "../../objects.ts";
import type { Tag } from "./tag.ts";

/** The attributes of a structure element by owner and name; Chromium writes one to a dictionary. */
export function readAttributes(dict: PDFDict): Tag["attributes"] {
  const found: Tag["attributes"] = new Map();
  const value = dict.lookup(PDFName.of("A"));
  const list = value instanceof PDFArray ? value.asArray() : [value];
  for (const item of list) {
    const entry = dict.context.lookup(item);
    const owner = entry instanceof PDFDict ? entry.lookup(PDFName.of("O")) : undefined;
    if (!(entry instanceof PDFDict) || !(owner instanceof PDFName)) continue;
    const attributes = found.get(owner.decodeText()) ?? new Map<string, PDFObject>();
    found.set(owner.decodeText(), attributes);
    for (const [name] of entry.entries()) {
      const said = entry.lookup(name);
      if (name !== PDFName.of("O") && said && !isUsual(name, said)) {
        attributes.set(name.decodeText(), said);
      }
    }
  }
  return found;
}

/** One row or column is what a cell spans that says nothing of it. */
const isUsual = (name: PDFName, value: PDFObject): boolean =>
  /^\/(Row|Col)Span$/.test(name.toString()) && value instanceof PDFNumber && value.asNumber() === 1;

/** @returns undefined if a tag has none */
export function attributesObject(context: PDFContext, tag: Tag): PDFObject | undefined {
  const all = new Map(tag.attributes);
  if (tag.headers.length > 0) {
    const table = new Map(all.get("Table"));
    all.set(
      "Table",
      table.set("Headers", context.obj(tag.headers.map(({ id }) => textString(id)))),
    );
  }
  const dicts = [...all].flatMap(([owner, attributes]) => {
    if (attributes.size === 0) return [];
    const dict = context.obj({ O: owner });
    for (const [name, value] of attributes) dict.set(PDFName.of(name), value);
    return [dict];
  });
  return dicts.length > 1 ? context.obj(dicts) : dicts[0];
}
