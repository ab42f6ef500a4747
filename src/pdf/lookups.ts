import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from "@cantoo/pdf-lib";
import { textOf } from "./objects.ts";

/*
 * Reading a file whose dictionaries may hold anything: what is not of the kind asked for
 * counts as missing.
 */

export function dictIn(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}

export function streamIn(dict: PDFDict | undefined, key: string): PDFStream | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFStream ? value : undefined;
}

/** The items of an array, looked up. */
export function listIn(dict: PDFDict | undefined, key: string): (PDFObject | undefined)[] {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFArray ? itemsOf(value) : [];
}

export const itemsOf = (array: PDFArray): (PDFObject | undefined)[] =>
  Array.from({ length: array.size() }, (_, at) => array.lookup(at));

/** Empty where there is no name. */
export const nameIn = (dict: PDFDict | undefined, key: string): string =>
  nameOf(dict?.lookup(PDFName.of(key)));

export const nameOf = (value: unknown): string =>
  value instanceof PDFName ? value.decodeText() : "";

export const textIn = (dict: PDFDict | undefined, key: string): string | undefined =>
  textOf(dict?.lookup(PDFName.of(key)));

export function numberIn(dict: PDFDict | undefined, key: string): number | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export const numbersIn = (dict: PDFDict | undefined, key: string): number[] =>
  listIn(dict, key).map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
