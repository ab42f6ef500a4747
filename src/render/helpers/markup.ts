import { type Helper, isObject } from "./helper.ts";

/** Prints HTML that a view has made safe: the one way past the escaping. */
export const markup: Helper = {
  name: "markup",
  place: "content",
  wants: "safe HTML made by a view ({html}); a plain string is printed by {{…}} or {{run …}}",
  accepts: (value) => value === null || isMarkup(value),
  print: (value) => (isMarkup(value) ? value.html : ""),
};

const isMarkup = (value: unknown): value is { readonly html: string } =>
  isObject(value) && typeof value.html === "string" && Object.keys(value).length === 1;
