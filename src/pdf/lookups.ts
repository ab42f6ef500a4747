import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from "@cantoo/pdf-lib";
import { textOf } from "./objects.ts";

/*
 * Reading a file whose dictionaries may hold anything: what is not of the kind asked for
 * counts as missing.
 */

const keys = new Map<string, PDFName>();

/** The library looks for escapes in a name whenever it is asked for it, and that is often. */
function keyOf(name: string): PDFName {
  const known = keys.get(name);
  if (known) return known;
  const key = PDFName.of(name);
  keys.set(name, key);
  return key;
}

export function dictIn(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(keyOf(key));
  return value instanceof PDFDict ? value : undefined;
}

export function streamIn(dict: PDFDict | undefined, key: string): PDFStream | undefined {
  const value = dict?.lookup(keyOf(key));
  return value instanceof PDFStream ? value : undefined;
}

/** The items of an array, looked up. */
export function listIn(dict: PDFDict | undefined, key: string): (PDFObject | undefined)[] {
  const value = dict?.lookup(keyOf(key));
  return value instanceof PDFArray ? itemsOf(value) : [];
}

export const itemsOf = (array: PDFArray): (PDFObject | undefined)[] =>
  Array.from({ length: array.size() }, (_, at) => array.lookup(at));

/** Empty where there is no name. */
export const nameIn = (dict: PDFDict | undefined, key: string): string =>
  nameOf(dict?.lookup(keyOf(key)));

export function nameOf(value: unknown): string {
  if (!(value instanceof PDFName)) return "";
  const written = value.asString();
  return written.includes("#") ? value.decodeText() : written.slice(1);
}

export const textIn = (dict: PDFDict | undefined, key: string): string | undefined =>
  textOf(dict?.lookup(keyOf(key)));

export function numberIn(dict: PDFDict | undefined, key: string): number | undefined {
  const value = dict?.lookup(keyOf(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export const numbersIn = (dict: PDFDict | undefined, key: string): number[] =>
  listIn(dict, key).map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
