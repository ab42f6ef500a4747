import { addAll } from "./model/add-all.ts";
import { collections } from "./model/collections.ts";
import type { Outcome, Problem } from "./model/diagnostic.ts";
import { type Collections, type Edition, type EditionHead, editionHead } from "./model/edition.ts";
import { didYouMean, inWords, suggestWhilePatient } from "./model/nearest.ts";
import { collectionNames, type ReferenceTarget } from "./model/reference.ts";
import { quoted } from "./model/shape/describe.ts";
import { parseRecord } from "./model/shape/parse-record.ts";
import type { Predecessors, RawEdition, RawRecord, WorkspaceSettings } from "./model/workspace.ts";
import { runRules } from "./rules/index.ts";
import { complete } from "./rules/shape/complete.ts";
import { placeFinder, rawId } from "./rules/shape/places.ts";
import { checkRecords } from "./rules/shape/records.ts";
import { unresolvedReferences } from "./rules/shape/references.ts";
import { chooseScales, type KnownScales } from "./rules/shape/scales.ts";

export interface CheckContext {
  readonly settings: WorkspaceSettings;
  /** `briefwright.yaml` as read, for the places of what the edition takes from it. */
  readonly rawSettings?: RawRecord;
  readonly scales: KnownScales;
  /** Names of the kinds of document that there are templates for. */
  readonly knownKinds: readonly string[];
  /** Ids of the quotations that match their held source; by default none. */
  readonly proved?: ReadonlySet<string>;
  /** The time that embargo and validity are held against; without it they are not. */
  readonly now?: Date | undefined;
  /** Percent of the statements that must rest on a source; by default what the edition asks for. */
  readonly minCoverage?: number | undefined;
  /** The editions there are, with what each names as the one before; without them nobody looks. */
  readonly predecessors?: Predecessors | undefined;
}

/**
 * Holds an edition to the model and to the rules over the data. Everything
 * that is wrong is reported together; there is an edition where every record
 * has its shape and every reference leads somewhere.
 */
export function checkEdition(raw: RawEdition, context: CheckContext): Outcome<Edition> {
  const ids = collectIds(raw);
  const idsOf = (target: ReferenceTarget): ReadonlySet<string> => ids.get(target) ?? new Set();
  const placeOf = placeFinder(raw, context.rawSettings);
  const suggest = suggestWhilePatient();

  const head = parseRecord(editionHead, raw.head, { idsOf });
  const problems: Problem[] = [...head.problems, ...idUnlikeFolder(raw)];
  const records: Partial<Record<keyof Collections, unknown>> = {};
  for (const name of collectionNames) {
    const checked = checkRecords(name, raw.collections[name], idsOf, suggest);
    records[name] = checked.value;
    addAll(problems, checked.problems);
    for (const record of raw.collections[name]) {
      const id = rawId(record);
      const label = id === undefined ? undefined : `${name}/${id}`;
      const { schema } = collections[name];
      addAll(problems, unresolvedReferences(schema, record, label, idsOf, suggest));
    }
  }
  if (!head.value) return { value: undefined, problems };

  const completed = complete(head.value, context.settings);
  const scales = chooseScales(head.value, context.scales, placeOf);
  addAll(problems, [...scales.problems, ...unknownDocuments(head.value, raw, context)]);
  if (!scales.value) return { value: undefined, problems };

  const edition: Edition = {
    ...(records as Collections),
    ...completed,
    ...scales.value,
    id: head.value.id,
  };
  const isWhole = problems.length === 0;
  const { proved = new Set<string>(), now, minCoverage, predecessors } = context;
  addAll(problems, runRules({ edition, placeOf, isWhole, proved, now, minCoverage, predecessors }));
  return { value: isWhole ? withProofs(edition, context.proved) : undefined, problems };
}

/** The rung that the machine sets: what matches its held source says so wherever it is printed. */
function withProofs(edition: Edition, proved: ReadonlySet<string> = new Set()): Edition {
  const quotes = edition.quotes.map((quote) =>
    proved.has(quote.id)
      ? {
          ...quote,
          verification: [...(quote.verification ?? []), { rung: "matches-held-source" as const }],
        }
      : quote,
  );
  return { ...edition, quotes };
}

/** The ids there are, also those of records that have other faults. */
function collectIds(raw: RawEdition): Map<ReferenceTarget, Set<string>> {
  const ids = new Map<ReferenceTarget, Set<string>>();
  for (const name of collectionNames) {
    ids.set(name, new Set(raw.collections[name].map(rawId).filter((id) => id !== undefined)));
  }
  const head = (raw.head.value ?? {}) as Readonly<Record<string, unknown>>;
  for (const name of ["themes", "riskCategories"] as const) {
    const list = head[name];
    ids.set(name, new Set(typeof list === "object" && list !== null ? Object.keys(list) : []));
  }
  return ids;
}

function idUnlikeFolder(raw: RawEdition): Problem[] {
  const id = rawId(raw.head);
  if (id === undefined || id === raw.id) return [];
  return [
    {
      rule: "edition-id-unlike-folder",
      message: `id: expected ${quoted(raw.id)}, the name of the edition's folder; found ${quoted(id)}`,
      hint: "Correct the id, or rename the folder.",
      place: raw.head.locate(["id"]),
    },
  ];
}

function unknownDocuments(head: EditionHead, raw: RawEdition, context: CheckContext): Problem[] {
  const { knownKinds, settings, rawSettings } = context;
  const locate = head.documents ? raw.head.locate : rawSettings?.locate;
  return (head.documents ?? settings.documents ?? []).flatMap((document, index) => {
    const kind = typeof document === "string" ? document : document.kind;
    if (knownKinds.includes(kind)) return [];
    const path = ["documents", index, ...(typeof document === "string" ? [] : ["kind"])];
    return [
      {
        rule: "unknown-document",
        message: `documents[${index + 1}]: there is no kind of document ${quoted(kind)}`,
        hint: `${didYouMean(kind, knownKinds) ?? "Correct the name."} Known kinds: ${inWords(knownKinds, "and")}.`,
        ...(locate && { place: locate(path) }),
      },
    ];
  });
}
