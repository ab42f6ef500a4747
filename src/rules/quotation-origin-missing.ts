import type { Edition } from "../model/edition.ts";
import { inWords } from "../model/nearest.ts";
import type { Quote } from "../model/quote.ts";
import type { DataRule } from "./rule.ts";

/** A quotation says in which language it stands and was said, and on which terms it may be used. */
export const quotationOriginMissing: DataRule = {
  id: "quotation-origin-missing",
  *check({ edition, placeOf, isWhole }) {
    if (!isWhole) return;
    for (const quote of edition.quotes) {
      const missing = missingIn(quote, edition);
      if (missing.length === 0) continue;
      yield {
        message: `expected ${inWords(missing, "and")}; found nothing`,
        hint: "Add what is known. Where the language of the original is not known: originalLanguage: unknown.",
        place: placeOf(`quotes/${quote.id}`, ["id"]),
        record: `quotes/${quote.id}`,
      };
    }
  },
};

function missingIn(quote: Quote, { sources }: Edition): string[] {
  const source = sources.find(({ id }) => id === quote.source);
  // Terms are agreed with a speaker: a published text, or nobody, has none.
  const hasSpeaker = Array.isArray(quote.speakers) && quote.report === undefined;
  return [
    ...(quote.language === undefined && source?.language === undefined ? ["language"] : []),
    ...(quote.originalLanguage === undefined ? ["originalLanguage"] : []),
    ...(quote.recordStatus === undefined && hasSpeaker ? ["recordStatus"] : []),
  ];
}
