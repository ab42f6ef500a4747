import type { DataRule } from "./rule.ts";
import { firstDay, lastDay } from "./shape/days.ts";

/** No source is later than the state of knowledge that the edition claims. */
export const sourceAfterAsOf: DataRule = {
  id: "source-after-as-of",
  *check({ edition, placeOf }) {
    const { asOf } = edition.head;
    const last = asOf === undefined ? undefined : lastDay(asOf);
    if (last === undefined) return;
    for (const source of edition.sources) {
      for (const field of ["issued", "held"] as const) {
        const date = source[field];
        const first = date === undefined || date === "notStated" ? undefined : firstDay(date);
        if (first === undefined || first <= last) continue;
        yield {
          message: `${field}: expected a date no later than ${asOf}, the edition’s asOf; found ${date}`,
          hint: "Correct the date, or bring asOf up to date.",
          place: placeOf(`sources/${source.id}`, [field]),
          record: `sources/${source.id}`,
        };
      }
    }
  },
};
