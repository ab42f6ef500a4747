import { inWords } from "../model/nearest.ts";
import type { DataRule } from "./rule.ts";

/** A likelihood says until when, and how sure the editors are. */
export const incompleteForecast: DataRule = {
  id: "incomplete-forecast",
  *check({ edition, placeOf }) {
    for (const { id, likelihood, horizon, confidence } of edition.judgements) {
      if (likelihood === undefined) continue;
      const missing = [
        ...(horizon === undefined ? ["horizon"] : []),
        ...(confidence === undefined ? ["confidence"] : []),
      ];
      if (missing.length === 0) continue;
      yield {
        message: `likelihood: expected ${inWords(missing, "and")} beside it; found nothing`,
        hint: "Say until when the judgement is meant to hold, and how sure you are of it.",
        place: placeOf(`judgements/${id}`, ["likelihood"]),
        record: `judgements/${id}`,
      };
    }
  },
};
