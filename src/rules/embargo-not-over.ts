import type { DataRule } from "./rule.ts";

/** Nothing goes out before its embargo is over. */
export const embargoNotOver: DataRule = {
  id: "embargo-not-over",
  *check({ edition, placeOf, now }) {
    const { embargo } = edition.head;
    if (!embargo || !now || now.getTime() >= Date.parse(embargo.until)) return;
    yield {
      message: `the embargo lasts until ${embargo.until}`,
      hint: "Build the release afterwards. A draft may be built at any time.",
      place: placeOf("edition", ["embargo", "until"]),
    };
  },
};
