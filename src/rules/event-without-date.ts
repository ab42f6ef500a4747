import type { DataRule } from "./rule.ts";

/** An event whose date cannot be given has the words with which its source dates it. */
export const eventWithoutDate: DataRule = {
  id: "event-without-date",
  *check({ edition, placeOf }) {
    for (const { id, when, asPrinted } of edition.events) {
      if (when !== "notStated" || asPrinted !== undefined) continue;
      yield {
        message:
          "when: expected a date, or asPrinted, the words that date it in the source; found neither",
        hint: "Give the words as asPrinted (“recently”, “last summer”): a reader can then judge for himself.",
        place: placeOf(`events/${id}`, ["when"]),
        record: `events/${id}`,
      };
    }
  },
};
