import { collections } from "../model/collections.ts";
import { collectionNames } from "../model/reference.ts";
import { referencesIn } from "../model/shape/references-in.ts";
import type { DataRule } from "./rule.ts";

/** A list of ids has each once: whoever stands in it twice would be printed, or counted, as two. */
export const referenceRepeated: DataRule = {
  id: "reference-repeated",
  *check({ edition, placeOf }) {
    for (const name of collectionNames) {
      for (const record of edition[name]) {
        // Few have any, and to look for references takes longer.
        if (!hasRepeats(record)) continue;
        const seen = new Set<string>();
        for (const { id, path } of referencesIn(collections[name].schema, record)) {
          if (typeof path.at(-1) !== "number") continue;
          const key = JSON.stringify([path.slice(0, -1), id]);
          if (seen.has(key)) {
            yield {
              message: `${path.filter((part) => typeof part === "string").join(".")}: ${JSON.stringify(id)} stands in the list already`,
              hint: "Delete one of the two, or correct the id if somebody or something else is meant.",
              place: placeOf(`${name}/${record.id}`, path),
              record: `${name}/${record.id}`,
            };
          }
          seen.add(key);
        }
      }
    }
  },
};

/** Whether there is a list in it that has the same text twice. */
function hasRepeats(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (!Array.isArray(value)) return Object.values(value).some(hasRepeats);
  const texts = value.filter((item) => typeof item === "string");
  return new Set(texts).size < texts.length || value.some(hasRepeats);
}
