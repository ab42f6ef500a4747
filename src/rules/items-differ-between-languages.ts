import { fieldName } from "../model/shape/describe.ts";
import { pairsOf } from "./parity/pairs.ts";
import type { DataRule } from "./rule.ts";

const item = /^\s*([-*+]|\d{1,9}[.)])\s+\S/;

/** The versions of a text have as many list items and as many paragraphs. */
export const itemsDifferBetweenLanguages: DataRule = {
  id: "items-differ-between-languages",
  *check({ edition, placeOf }) {
    for (const { name, path, place, one, other } of pairsOf(edition)) {
      const [ones, others] = [one, other].map(({ text }) => partsOf(text));
      for (const part of ["list items", "paragraphs"] as const) {
        if (!ones || !others || ones[part] === others[part]) continue;
        yield {
          message: `${fieldName(path)}: the ${part} differ between ${one.language} and ${other.language}: ${ones[part]} and ${others[part]}`,
          hint: "Add what is missing, or divide both texts alike.",
          place: placeOf(name, place),
          ...(name !== "edition" && { record: name }),
        };
        // A list that is missing takes its paragraph with it: once said is enough.
        break;
      }
    }
  },
};

/** Counts what an empty line parts, lists apart, and the marks of lists. */
function partsOf(text: string): Record<"list items" | "paragraphs", number> {
  const lines = text.split(/\r\n|\r|\n/);
  const blocks = text
    .split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/)
    .filter((block) => /\S/.test(block));
  return {
    "list items": lines.filter((line) => item.test(line)).length,
    paragraphs: blocks.filter((block) => !item.test(block)).length,
  };
}
