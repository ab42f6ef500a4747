import { recordStatusOf } from "../model/quote.ts";
import type { DataRule } from "./rule.ts";

/** Words under embargo go out only after it: the edition's own, since a quotation names no day. */
export const embargoedQuotation: DataRule = {
  id: "embargoed-quotation",
  *check({ edition, placeOf, now }) {
    const until = edition.head.embargo?.until;
    if (until !== undefined && now && now.getTime() >= Date.parse(until)) return;
    for (const quote of edition.quotes) {
      if (recordStatusOf(edition.head, quote) !== "embargoed") continue;
      yield {
        message:
          until === undefined
            ? "the quotation is under embargo, and the edition does not say until when"
            : `the quotation is under embargo until ${until}`,
        hint: "Release after the embargo, which stands in embargo.until of the edition; or give the quotation its new recordStatus.",
        place: placeOf(`quotes/${quote.id}`, ["recordStatus"]),
        record: `quotes/${quote.id}`,
      };
    }
  },
};
