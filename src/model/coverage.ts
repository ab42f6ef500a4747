import type { Edition } from "./edition.ts";
import type { CollectionName, RecordsByCollection } from "./reference.ts";
import { type Ground, restsOn } from "./rests-on.ts";
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

/** Who stands for what a record says, whatever its collection. */
interface Voiced {
  /** The report whose finding or risk it is. */
  readonly report?: string | undefined;
  /** People on whose word it stands. */
  readonly attributedTo?: Voices;
  readonly saidBy?: Voices;
  /** Those who take a position. */
  readonly actors?: Voices;
}

interface Statement extends Voiced {
  readonly id: string;
  readonly evidence?: RecordsByCollection | undefined;
}

function followEvidence(edition: Edition, proved: ReadonlySet<string>) {
  const sources = new Map(edition.sources.map((source) => [source.id, source]));
  return (
    collection: StatementCoverage["collection"],
    statement: Statement,
    text: LocalizedText,
  ): StatementCoverage => {
    const ground = restsOn(edition, statement.evidence);
    const support = supportOf(statement, ground, sources);
    const found = [...support.keys()].flatMap((id) => sources.get(id) ?? []);
    const order = edition.sources.filter(({ id }) => support.has(id));
    // The actors of an event do not speak for it.
    const isNamed = (collection !== "events" && hasVoice(statement)) || hasVoices(ground);
    return {
      collection,
      id: statement.id,
      text,
      sources: Object.fromEntries(order.map(({ id }) => [id, support.get(id) ?? "through"])),
      independent: independentSources(found),
      rungs: extremes(ground.quotes.map((quote) => rungOf(quote, proved))),
      anonymousOnly: found.length > 0 && !isNamed && found.every(isUnnamed),
    };
  };
}

function supportOf(
  { report, evidence }: Statement,
  { sources, quotes }: Ground,
  byId: ReadonlyMap<string, Source>,
): Map<string, Support> {
  const direct = [report, ...(evidence?.sources ?? [])];
  const through = [
    ...sources.map(({ id }) => id),
    ...quotes.flatMap((quote) => [quote.source, quote.report]),
  ];
  const support = new Map<string, Support>();
  const rest = (id: string | undefined, how: Support): void => {
    if (id !== undefined && !support.has(id)) support.set(id, how);
  };
  for (const id of direct) rest(id, "direct");
  for (const id of through) rest(id, "through");
  // Who knows a source only through another one rests on that one as well.
  for (const id of support.keys()) rest(byId.get(id)?.seenThrough, "through");
  return support;
}

function hasVoices({ quotes, findings, risks, issues }: Ground): boolean {
  return (
    quotes.some(hasNamedVoice) ||
    [...findings, ...risks, ...issues.flatMap(({ positions }) => positions)].some(hasVoice)
  );
}

function hasVoice({ report, attributedTo, saidBy, actors }: Voiced): boolean {
  const isSomebody = (people: Voices): boolean => Array.isArray(people) && people.length > 0;
  return report !== undefined || [attributedTo, saidBy, actors].some(isSomebody);
}

/**
 * How many of these sources are independent of one another. Two are not, if one was seen only
 * through the other, if they have the same publisher, or if they share a creator. What hangs
 * together by a chain of such ties counts once: two reports known through one article are one
 * source. That errs on the side of fewer; nothing is known here of who copied from whom.
 */
export function independentSources(sources: readonly Source[]): number {
  // By what ties them to one another: the sources that have it, each of them once looked up.
  const tied = new Map<string, Source[]>();
  for (const source of sources) {
    for (const tie of tiesOf(source)) {
      const others = tied.get(tie);
      if (others) others.push(source);
      else tied.set(tie, [source]);
    }
  }
  const open = new Set(sources);
  let groups = 0;
  for (const source of open) {
    groups++;
    open.delete(source);
    const group = [source];
    for (const member of group) {
      for (const tie of tiesOf(member)) {
        for (const other of tied.get(tie) ?? []) if (open.delete(other)) group.push(other);
        tied.delete(tie);
      }
    }
  }
  return groups;
}

function tiesOf({ id, seenThrough = id, publisher, creators }: Source): string[] {
  return [
    `source ${id}`,
    `source ${seenThrough}`,
    ...(publisher === undefined || publisher === "notStated" ? [] : [`publisher ${publisher}`]),
    ...(Array.isArray(creators) ? creators.map((person) => `creator ${person}`) : []),
  ];
}

function extremes(rungs: readonly Rung[]): StatementCoverage["rungs"] {
  const sorted = [...rungs].sort((one, other) => heightOf(one) - heightOf(other));
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  return lowest && highest ? { lowest, highest } : null;
}
