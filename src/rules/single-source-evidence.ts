import type { Edition } from "../model/edition.ts";
import { restsOn } from "../model/rests-on.ts";
import type { DataRule } from "./rule.ts";

/** A judgement that goes back to one source alone: reports seen through one article are one. */
export const singleSourceEvidence: DataRule = {
  id: "single-source-evidence",
  *check({ edition, placeOf, isWhole }) {
    if (!isWhole) return;
    const originOf = originsOf(edition);
    for (const { id, evidence } of edition.judgements) {
      const { quotes, sources } = restsOn(edition, evidence);
      const read = [...sources.map((source) => source.id), ...quotes.map(({ source }) => source)];
      const origins = new Set(read.map(originOf));
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

/** Tells the source in which the editors read another one. */
function originsOf(edition: Edition): (id: string) => string {
  const through = new Map(edition.sources.map(({ id, seenThrough }) => [id, seenThrough]));
  return (id) => {
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
}
