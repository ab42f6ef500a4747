import { collections } from "../model/collections.ts";
import { recordStatusOf } from "../model/quote.ts";
import { collectionNames } from "../model/reference.ts";
import { referencesIn } from "../model/shape/references-in.ts";
import type { DataRule } from "./rule.ts";

/** What was said off the record is for nobody's use in print, not even without a name. */
export const offRecordEvidence: DataRule = {
  id: "off-record-evidence",
  *check({ edition, placeOf }) {
    const offRecord = new Set(
      edition.quotes
        .filter((quote) => recordStatusOf(edition.head, quote) === "off-record")
        .map(({ id }) => id),
    );
    if (offRecord.size === 0) return;
    for (const name of collectionNames) {
      // A note says what is unclear; it rests on nothing.
      if (name === "notes") continue;
      for (const record of edition[name]) {
        for (const { target, id, path } of referencesIn(collections[name].schema, record)) {
          if (target !== "quotes" || !offRecord.has(id)) continue;
          yield {
            message: `it rests on ${JSON.stringify(id)}, which was said off the record`,
            hint: "Rest it on something else, or delete it: the quotation is not printed, and neither may be what follows from it alone.",
            place: placeOf(`${name}/${record.id}`, path),
            record: `${name}/${record.id}`,
          };
        }
      }
    }
  },
};
