import { addAll } from "../../model/add-all.ts";
import type { RecordOf } from "../../model/collections.ts";
import type { Edition } from "../../model/edition.ts";
import type { Quote } from "../../model/quote.ts";
import type { CollectionName, RecordsByCollection } from "../../model/reference.ts";
import type { Source } from "../../model/source.ts";

/** What a statement rests on, followed to the end through other statements. */
export interface Ground {
  readonly quotes: readonly Quote[];
  readonly sources: readonly Source[];
  readonly events: readonly RecordOf<"events">[];
  readonly findings: readonly RecordOf<"findings">[];
  readonly risks: readonly RecordOf<"risks">[];
}

/** The collections whose records can bear a statement out. People and organisations cannot. */
const bearing = [
  "quotes",
  "findings",
  "sources",
  "events",
  "judgements",
  "issues",
  "risks",
] as const;

/** Whether anything is named that can bear a statement out. */
export function hasEvidence(evidence: RecordsByCollection | undefined): boolean {
  return bearing.some((name) => (evidence?.[name]?.length ?? 0) > 0);
}

export function restsOn(edition: Edition, evidence: RecordsByCollection | undefined): Ground {
  const found = new Map<CollectionName, Set<string>>(bearing.map((name) => [name, new Set()]));
  const waiting: (RecordsByCollection | undefined)[] = [evidence];
  const follow = (more: RecordsByCollection | undefined): void => {
    for (const collection of bearing) {
      for (const id of more?.[collection] ?? []) {
        const ids = found.get(collection);
        if (!ids || ids.has(id)) continue;
        ids.add(id);
        addAll(waiting, evidenceOf(edition, collection, id));
      }
    }
  };
  while (waiting.length > 0) follow(waiting.pop());
  // An edition has many records, and each statement rests on a few of them.
  const of = (collection: "quotes" | "sources" | "events" | "findings" | "risks") => {
    const ids = found.get(collection);
    return ids?.size ? edition[collection].filter(({ id }) => ids.has(id)) : [];
  };
  return {
    quotes: of("quotes") as Quote[],
    sources: of("sources") as Source[],
    events: of("events") as RecordOf<"events">[],
    findings: of("findings") as RecordOf<"findings">[],
    risks: of("risks") as RecordOf<"risks">[],
  };
}

/** What a record itself rests on. Quotations and sources rest on nothing further. */
function evidenceOf(
  edition: Edition,
  collection: (typeof bearing)[number],
  id: string,
): (RecordsByCollection | undefined)[] {
  const byId = (record: { readonly id: string }): boolean => record.id === id;
  switch (collection) {
    case "quotes":
    case "sources":
      return [];
    case "issues":
      return (edition.issues.find(byId)?.positions ?? []).map(({ evidence }) => evidence);
    case "findings":
    case "risks": {
      const record = edition[collection].find(byId);
      return [record?.evidence, record?.report === undefined ? {} : { sources: [record.report] }];
    }
    default:
      return [edition[collection].find(byId)?.evidence];
  }
}
