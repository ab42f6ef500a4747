import type { DataRule } from "./rule.ts";

/** A source that is known through another one names the other one. */
export const seenThroughMissing: DataRule = {
  id: "seen-through-missing",
  *check({ edition, placeOf }) {
    for (const { id, role, seenThrough } of edition.sources) {
      if (role !== "seen-only-through" || seenThrough !== undefined) continue;
      yield {
        message: "expected seenThrough, the source through which this one is known; found nothing",
        hint: "Add seenThrough, or say in role that the source itself was read.",
        place: placeOf(`sources/${id}`, ["role"]),
        record: `sources/${id}`,
      };
    }
  },
};
