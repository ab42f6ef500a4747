import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { itemsOf } from "../lookups.ts";
import type { Attribute } from "./structure-node.ts";

/** The attributes of a structure element: its own, and before them those of its classes. */
export function readAttributes(
  element: PDFDict,
  classes: PDFDict | undefined,
): Record<string, Attribute> {
  const names = listOf(element.lookup(PDFName.of("C"))).filter((name) => name instanceof PDFName);
  const inherited = names.flatMap((name) => listOf(classes?.lookup(name)));
  const found: Record<string, Attribute> = {};
  for (const item of [...inherited, ...listOf(element.lookup(PDFName.of("A")))]) {
    const entry = item instanceof PDFRef ? element.context.lookup(item) : item;
    const dict = entry instanceof PDFStream ? entry.dict : entry;
    if (!(dict instanceof PDFDict)) continue;
    for (const key of dict.keys()) {
      const value = plain(dict.lookup(key));
      if (key !== PDFName.of("O") && value !== undefined) found[key.decodeText()] = value;
    }
  }
  return found;
}

function plain(value: PDFObject | undefined): Attribute | undefined {
  if (value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString) {
    return value.decodeText();
  }
  if (value instanceof PDFNumber) return value.asNumber();
  if (value instanceof PDFBool) return value.asBoolean();
  if (!(value instanceof PDFArray)) return undefined;
  return itemsOf(value).flatMap((item) => {
    // One level only: attributes have no lists of lists.
    const found = item instanceof PDFArray ? undefined : plain(item);
    return found === undefined ? [] : [found];
  });
}

const listOf = (value: PDFObject | undefined): PDFObject[] =>
  value instanceof PDFArray ? value.asArray() : value ? [value] : [];
