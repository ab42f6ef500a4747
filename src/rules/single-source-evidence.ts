import type { Edition } from "../model/edition.ts";
import type { DataRule } from "./rule.ts";
import { type Ground, restsOn } from "./shape/rests-on.ts";

/** A judgement that goes back to one source alone: reports seen through one article are one. */
export const singleSourceEvidence: DataRule = {
  id: "single-source-evidence",
  *check({ edition, placeOf, isWhole }) {
    if (!isWhole) return;
    for (const { id, evidence } of edition.judgements) {
      const origins = originsOf(edition, restsOn(edition, evidence));
      const [only] = origins;
      if (only === undefined || origins.size > 1) continue;
      yield {
        message: `everything that the judgement rests on was read in one source, ${only}`,
        hint: "Add evidence from an independent source, or let the confidence say how little there is.",
        place: placeOf(`judgements/${id}`, ["evidence"]),
        record: `judgements/${id}`,
      };
    }
  },
};

/** The sources in which the editors read it. */
function originsOf(edition: Edition, { quotes, sources }: Ground): Set<string> {
  const through = new Map(edition.sources.map(({ id, seenThrough }) => [id, seenThrough]));
  const originOf = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (
      let next = through.get(at);
      next !== undefined && !seen.has(next);
      next = through.get(at)
    ) {
      seen.add(next);
      at = next;
    }
    return at;
  };
  return new Set(
    [...sources.map(({ id }) => id), ...quotes.map(({ source }) => source)].map(originOf),
  );
}
