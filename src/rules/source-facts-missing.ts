import { inWords } from "../model/nearest.ts";
import type { Source } from "../model/source.ts";
import type { DataRule } from "./rule.ts";

/** A source names its authors and its date, or says that they are not stated. */
export const sourceFactsMissing: DataRule = {
  id: "source-facts-missing",
  *check({ edition, placeOf }) {
    for (const source of edition.sources) {
      const missing = missingIn(source);
      if (missing.length === 0) continue;
      yield {
        message: `expected ${inWords(missing, "and")}, or notStated; found nothing`,
        hint: "Give what the source states; where it states nothing, say notStated: a reader then knows that you looked.",
        place: placeOf(`sources/${source.id}`, ["id"]),
        record: `sources/${source.id}`,
      };
    }
  },
};

function missingIn({ creators, creatorsAsPrinted, issued, held }: Source): string[] {
  const hasCreators =
    creatorsAsPrinted !== undefined ||
    creators === "notStated" ||
    (creators !== undefined && creators.length > 0);
  const hasDate = issued !== undefined || held !== undefined;
  return [...(hasCreators ? [] : ["creators"]), ...(hasDate ? [] : ["issued"])];
}
