import type { DataRule } from "./rule.ts";
import { dayOf, lastDay } from "./shape/days.ts";

/** An edition does not go out after the day until which it is valid. */
export const editionExpired: DataRule = {
  id: "edition-expired",
  *check({ edition, placeOf, now }) {
    const { validUntil } = edition.head;
    const last = validUntil === undefined ? undefined : lastDay(validUntil);
    if (last === undefined || !now || dayOf(now) <= last) return;
    yield {
      message: `validUntil: the edition was valid until ${validUntil}; today is ${dayOf(now)}`,
      hint: "Bring the edition up to date and give a later validUntil.",
      place: placeOf("edition", ["validUntil"]),
    };
  },
};
