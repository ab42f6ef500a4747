import { collections } from "../model/collections.ts";
import { type CollectionName, collectionNames } from "../model/reference.ts";
import { referencesIn } from "../model/shape/references-in.ts";
import type { FieldPath } from "../model/workspace.ts";
import type { DataRule } from "./rule.ts";

/** A list of ids has each once: whoever stands in it twice would be printed, or counted, as two. */
export const referenceRepeated: DataRule = {
  id: "reference-repeated",
  *check({ edition, placeOf }) {
    for (const name of collectionNames) {
      for (const record of edition[name]) {
        // Few have any, and to look for references takes longer.
        if (!hasRepeats(record)) continue;
        for (const { id, again, times } of repeatsIn(name, record)) {
          yield {
            message: `${again.filter((part) => typeof part === "string").join(".")}: ${JSON.stringify(id)} stands in the list ${times === 2 ? "already" : `${times} times`}`,
            hint: `${times === 2 ? "Delete one of the two" : "Leave it there once"}, or correct the id if somebody or something else is meant.`,
            place: placeOf(`${name}/${record.id}`, again),
            record: `${name}/${record.id}`,
          };
        }
      }
    }
  },
};

interface Repeat {
  readonly id: string;
  /** Where it stands for the second time. */
  again: FieldPath;
  times: number;
}

/** The ids that stand in a list more than once: each is told once, be it there a thousand times. */
function repeatsIn(name: CollectionName, record: { readonly id: string }): Repeat[] {
  const found = new Map<string, Repeat>();
  for (const { id, path } of referencesIn(collections[name].schema, record)) {
    if (typeof path.at(-1) !== "number") continue;
    const key = JSON.stringify([path.slice(0, -1), id]);
    const repeat = found.get(key) ?? { id, again: path, times: 0 };
    repeat.times++;
    if (repeat.times === 2) repeat.again = path;
    found.set(key, repeat);
  }
  return [...found.values()].filter(({ times }) => times > 1);
}

/** Whether there is a list in it that has the same text twice. */
function hasRepeats(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (!Array.isArray(value)) return Object.values(value).some(hasRepeats);
  const texts = value.filter((item) => typeof item === "string");
  return new Set(texts).size < texts.length || value.some(hasRepeats);
}
