import type { Problem } from "./model/diagnostic.ts";
import { type Limits, raise } from "./model/limits.ts";
import { collectionNames } from "./model/reference.ts";
import type { RawEdition } from "./model/workspace.ts";

/** Collections with more records than rules and documents are made for; nothing else is checked then. */
export function tooManyRecords({ collections }: RawEdition, limits: Limits): Problem[] {
  return collectionNames.flatMap((name): Problem[] => {
    const surplus = collections[name][limits.records];
    if (!surplus) return [];
    return [
      {
        rule: "too-many-records",
        message: `expected at most ${limits.records} ${name}; found ${collections[name].length}, of which this is the first too many`,
        hint: `Split the edition, or ${raise("records")}.`,
        place: surplus.locate([]),
      },
    ];
  });
}
