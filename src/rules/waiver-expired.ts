import type { DataRule } from "./rule.ts";
import { dayOf } from "./shape/days.ts";

/** A waiver holds until its day, and no longer. */
export const waiverExpired: DataRule = {
  id: "waiver-expired",
  *check({ edition, placeOf, now }) {
    for (const [index, { rule, until }] of (edition.head.waivers ?? []).entries()) {
      if (!now || dayOf(now) <= until) continue;
      yield {
        message: `waivers[${index + 1}]: the waiver of ${rule} held until ${until}; today is ${dayOf(now)}`,
        hint: "Mend what it excuses, or decide anew and give a later day.",
        place: placeOf("edition", ["waivers", index, "until"]),
      };
    }
  },
};
