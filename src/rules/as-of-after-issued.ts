import type { DataRule } from "./rule.ts";
import { firstDay } from "./shape/days.ts";

/** An edition knows nothing of the time after its issue. */
export const asOfAfterIssued: DataRule = {
  id: "as-of-after-issued",
  *check({ edition, placeOf }) {
    const { asOf, issued } = edition.head;
    const first = asOf === undefined ? undefined : firstDay(asOf);
    if (first === undefined || first <= issued) return;
    yield {
      message: `asOf: expected a day no later than ${issued}, the date of issue; found ${asOf}`,
      hint: "Correct asOf or issued.",
      place: placeOf("edition", ["asOf"]),
    };
  },
};
