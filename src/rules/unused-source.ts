import { collections } from "../model/collections.ts";
import type { Edition } from "../model/edition.ts";
import { collectionNames, referenceTargets } from "../model/reference.ts";
import { walk } from "../model/shape/schema-walk.ts";
import type { DataRule } from "./rule.ts";

/** A source is there because something comes from it. */
export const unusedSource: DataRule = {
  id: "unused-source",
  *check({ edition, placeOf, isWhole }) {
    if (!isWhole) return;
    const used = usedSources(edition);
    for (const { id } of edition.sources) {
      if (used.has(id)) continue;
      yield {
        message: "nothing in the edition comes from this source, or mentions it",
        hint: "Name it in the evidence of what it bears out, or delete it.",
        place: placeOf(`sources/${id}`, ["id"]),
        record: `sources/${id}`,
      };
    }
  },
};

/** Every source that a record names, other than itself. */
function usedSources(edition: Edition): Set<string> {
  const used = new Set<string>();
  for (const name of collectionNames) {
    for (const record of edition[name]) {
      for (const { schema, value } of walk(collections[name].schema, record)) {
        const isSource = referenceTargets.get(schema as never)?.target === "sources";
        const isItself = name === "sources" && value === record.id;
        if (isSource && typeof value === "string" && !isItself) used.add(value);
      }
    }
  }
  return used;
}
