import type { DataRule } from "./rule.ts";

/** An embargo that is over is taken off. */
export const embargoOver: DataRule = {
  id: "embargo-over",
  *check({ edition, placeOf, now }) {
    const { embargo } = edition.head;
    if (!embargo || !now || now.getTime() < Date.parse(embargo.until)) return;
    yield {
      message: `the embargo was over at ${embargo.until}, and the edition still has it`,
      hint: "Delete embargo.",
      place: placeOf("edition", ["embargo", "until"]),
    };
  },
};
