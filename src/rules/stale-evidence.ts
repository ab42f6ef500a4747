import { type Ground, restsOn } from "../model/rests-on.ts";
import type { Source } from "../model/source.ts";
import type { DataRule } from "./rule.ts";
import { firstDay, lastDay, monthsBefore } from "./shape/days.ts";

const months = 24;

/**
 * What a judgement or a risk rests on is not all older than two years at the edition's state of
 * knowledge. Where a single piece of evidence has no date, nothing can be said.
 */
export const staleEvidence: DataRule = {
  id: "stale-evidence",
  *check({ edition, placeOf, isWhole }) {
    if (!isWhole) return;
    const asOf = firstDay(edition.head.asOf ?? edition.head.issued) ?? edition.head.issued;
    const sources = new Map(edition.sources.map((source) => [source.id, source]));
    const limit = monthsBefore(asOf, months);
    for (const collection of ["judgements", "risks"] as const) {
      for (const { id, evidence } of edition[collection]) {
        const days = daysOf(restsOn(edition, evidence), sources);
        const known = days.filter((day) => day !== undefined).sort();
        const newest = known.at(-1);
        if (newest === undefined || known.length < days.length || newest >= limit) continue;
        yield {
          message: `expected evidence from ${limit} or later, ${months} months before the state of knowledge; the newest is of ${newest}`,
          hint: "Add newer evidence, or make sure that the old still holds and waive the rule with the reason.",
          place: placeOf(`${collection}/${id}`, ["evidence"]),
          record: `${collection}/${id}`,
        };
      }
    }
  },
};

/** The last day that each piece of evidence can be of. */
function daysOf(
  { quotes, sources, events }: Ground,
  byId: ReadonlyMap<string, Source>,
): (string | undefined)[] {
  const stated = (date: string | undefined): string | undefined =>
    date === undefined || date === "notStated" ? undefined : lastDay(date);
  const ofSource = (id: string): string | undefined => {
    const found = byId.get(id);
    return stated(found?.held) ?? stated(found?.issued);
  };
  return [
    ...quotes.map(({ saidOn, report, source }) => stated(saidOn) ?? ofSource(report ?? source)),
    ...sources.map(({ id }) => ofSource(id)),
    ...events.map(({ when }) => stated(when)),
  ];
}
