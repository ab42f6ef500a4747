import type { Edition } from "./edition.ts";
import type { CollectionName, RecordsByCollection } from "./reference.ts";
import type { Source } from "./source.ts";
import type { LocalizedText } from "./text.ts";
import { heightOf, type Rung, rungOf } from "./verification.ts";
import { hasNamedVoice, isUnnamed } from "./voices.ts";

/** How a statement rests on a source: it names it, or it names something that does. */
export type Support = "direct" | "through";

export interface StatementCoverage {
  readonly collection: Extract<
    CollectionName,
    "findings" | "judgements" | "risks" | "issues" | "events"
  >;
  readonly id: string;
  /** Which position of an issue, from 1; the other statements are a record each. */
  readonly position?: number;
  readonly text: LocalizedText;
  /** By id of a source; a source that it does not rest on is not there. */
  readonly sources: Readonly<Record<string, Support>>;
  /** How many independent sources these are; see {@link independentSources}. */
  readonly independent: number;
  /** The least and the best checked of the quotations that it rests on; null if there are none. */
  readonly rungs: { readonly lowest: Rung; readonly highest: Rung } | null;
  /** It rests on something, and nobody is named behind any of it. */
  readonly anonymousOnly: boolean;
}

export interface Coverage {
  readonly statements: readonly StatementCoverage[];
  /** Percent of the statements that rest on a source at all; 100 where there are none. */
  readonly supported: number;
  /** Percent of the statements that rest on two independent sources or more. */
  readonly independentlySupported: number;
}

/**
 * What every statement of an edition rests on: findings, judgements, risks, positions and events.
 * Evidence is followed from record to record; what speaks against a judgement does not count.
 * @param proved ids of the quotations that the machine has found in their held source
 */
export function coverageOf(edition: Edition, proved: ReadonlySet<string> = new Set()): Coverage {
  const of = followEvidence(edition, proved);
  const statements = [
    ...edition.findings.map((record) => of("findings", record, record.text)),
    ...edition.judgements.map((record) => of("judgements", record, record.text)),
    ...edition.risks.map((record) => of("risks", record, record.title)),
    ...edition.issues.flatMap(({ id, positions }) =>
      positions.map((position, index) => ({
        ...of("issues", { ...position, id }, position.text),
        position: index + 1,
      })),
    ),
    ...edition.events.map((record) => of("events", record, record.title)),
  ];
  const share = (least: number): number =>
    statements.length === 0
      ? 100
      : (100 * statements.filter(({ independent }) => independent >= least).length) /
        statements.length;
  return { statements, supported: share(1), independentlySupported: share(2) };
}

type Voices = readonly string[] | "unattributed" | undefined;

/** What a record says of its own grounds, whatever its collection. */
interface Grounds {
  readonly evidence?: RecordsByCollection | undefined;
  /** The report whose finding or risk it is. */
  readonly report?: string | undefined;
  /** People on whose word it stands. */
  readonly attributedTo?: Voices;
  readonly saidBy?: Voices;
  /** Those who take a position. The actors of an event do not speak for it. */
  readonly actors?: Voices;
  readonly positions?: readonly Grounds[] | undefined;
}

const followed = ["findings", "judgements", "issues", "risks", "events"] as const;

function followEvidence(edition: Edition, proved: ReadonlySet<string>) {
  const sources = new Map(edition.sources.map((source) => [source.id, source]));
  const quotes = new Map(edition.quotes.map((quote) => [quote.id, quote]));
  const records = new Map<string, Grounds>(
    followed.flatMap((name) =>
      edition[name].map((record): [string, Grounds] => [`${name}/${record.id}`, record]),
    ),
  );

  return (
    collection: StatementCoverage["collection"],
    statement: Grounds & { readonly id: string },
    text: LocalizedText,
  ): StatementCoverage => {
    const support = new Map<string, Support>();
    const quoted = new Set<string>();
    const seen = new Set<string>();
    let isNamed = false;

    const rest = (id: string | undefined, how: Support): void => {
      if (id !== undefined && support.get(id) !== "direct") support.set(id, how);
    };
    const visit = (grounds: Grounds, how: Support, isEvent: boolean): void => {
      const { evidence, report, attributedTo, saidBy, actors, positions = [] } = grounds;
      const voices = [attributedTo, saidBy, isEvent ? undefined : actors];
      isNamed ||=
        report !== undefined || voices.some((people) => Array.isArray(people) && people.length > 0);
      rest(report, how);
      for (const id of evidence?.sources ?? []) rest(id, how);
      for (const id of evidence?.quotes ?? []) {
        const quote = quotes.get(id);
        quoted.add(id);
        isNamed ||= quote !== undefined && hasNamedVoice(quote);
        rest(quote?.source, "through");
        rest(quote?.report, "through");
      }
      for (const name of followed) {
        for (const id of evidence?.[name] ?? []) {
          const key = `${name}/${id}`;
          const record = records.get(key);
          // Judgements may rest on one another; each is followed once.
          if (!record || seen.has(key)) continue;
          seen.add(key);
          visit(record, "through", name === "events");
        }
      }
      for (const position of positions) visit(position, how, false);
    };
    visit(statement, "direct", collection === "events");

    // Who knows a source only through another one rests on that one as well.
    for (const id of support.keys()) rest(sources.get(id)?.seenThrough, "through");

    const found = [...support.keys()].flatMap((id) => sources.get(id) ?? []);
    const order = edition.sources.filter(({ id }) => support.has(id));
    const rungs = [...quoted]
      .flatMap((id) => quotes.get(id) ?? [])
      .map((quote) => rungOf(quote, proved));
    return {
      collection,
      id: statement.id,
      text,
      sources: Object.fromEntries(order.map(({ id }) => [id, support.get(id) ?? "through"])),
      independent: independentSources(found),
      rungs: extremes(rungs),
      anonymousOnly: found.length > 0 && !isNamed && found.every(isUnnamed),
    };
  };
}

/**
 * How many of these sources are independent of one another. Two are not, if one was seen only
 * through the other, if they have the same publisher, or if they share a creator. What hangs
 * together by a chain of such ties counts once: two reports known through one article are one
 * source. That errs on the side of fewer; nothing is known here of who copied from whom.
 */
export function independentSources(sources: readonly Source[]): number {
  const open = new Set(sources);
  let groups = 0;
  for (const source of open) {
    groups++;
    open.delete(source);
    const group = [source];
    for (const member of group) {
      for (const other of open) {
        if (!areTied(member, other)) continue;
        open.delete(other);
        group.push(other);
      }
    }
  }
  return groups;
}

function areTied(one: Source, other: Source): boolean {
  if (one.seenThrough === other.id || other.seenThrough === one.id) return true;
  const { publisher, creators } = one;
  if (publisher !== undefined && publisher !== "notStated" && publisher === other.publisher) {
    return true;
  }
  return (
    Array.isArray(creators) &&
    Array.isArray(other.creators) &&
    creators.some((person) => other.creators?.includes(person))
  );
}

function extremes(rungs: readonly Rung[]): StatementCoverage["rungs"] {
  const sorted = [...rungs].sort((one, other) => heightOf(one) - heightOf(other));
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  return lowest && highest ? { lowest, highest } : null;
}
