import { addAll } from "./add-all.ts";
import type { RecordOf } from "./collections.ts";
import type { Edition } from "./edition.ts";
import type { RecordsByCollection } from "./reference.ts";

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
type Bearing = (typeof bearing)[number];

/** What a statement rests on, followed to the end through other statements. */
export type Ground = { readonly [C in Bearing]: readonly RecordOf<C>[] };

/** Whether anything is named that can bear a statement out. */
export function hasEvidence(evidence: RecordsByCollection | undefined): boolean {
  return bearing.some((name) => (evidence?.[name]?.length ?? 0) > 0);
}

/**
 * Follows evidence to its end, in time that grows with the records and references on the way.
 * @returns every record that it leads to, each once, in no order
 */
export function restsOn(edition: Edition, evidence: RecordsByCollection | undefined): Ground {
  const graph = graphOf(edition);
  const ground: { [C in Bearing]: RecordOf<C>[] } = {
    quotes: [],
    findings: [],
    sources: [],
    events: [],
    judgements: [],
    issues: [],
    risks: [],
  };
  graph.visits += 1;
  const waiting = [nodesOf(graph, evidence)];
  for (let nodes = waiting.pop(); nodes; nodes = waiting.pop()) {
    for (const node of nodes) {
      if (node.visit === graph.visits) continue;
      node.visit = graph.visits;
      (ground[node.collection] as RecordOf<Bearing>[]).push(node.record);
      waiting.push(node.restsOn);
    }
  }
  return ground;
}

interface Node {
  readonly collection: Bearing;
  readonly record: RecordOf<Bearing>;
  readonly restsOn: Node[];
  /** Number of the last way that came by. A set of what it has seen would take ten times as long. */
  visit: number;
}

interface Graph {
  readonly nodes: ReadonlyMap<Bearing, ReadonlyMap<string, Node>>;
  visits: number;
}

// Several rules go through each edition, once for every statement.
const graphs = new WeakMap<Edition, Graph>();

function graphOf(edition: Edition): Graph {
  const known = graphs.get(edition);
  if (known) return known;
  const nodeOf =
    (collection: Bearing) =>
    (record: RecordOf<Bearing>): [string, Node] => [
      record.id,
      { collection, record, restsOn: [], visit: 0 },
    ];
  const graph: Graph = {
    nodes: new Map(bearing.map((name) => [name, new Map(edition[name].map(nodeOf(name)))])),
    visits: 0,
  };
  for (const nodes of graph.nodes.values()) {
    for (const { record, restsOn } of nodes.values()) {
      for (const evidence of evidenceOf(record)) addAll(restsOn, nodesOf(graph, evidence));
    }
  }
  graphs.set(edition, graph);
  return graph;
}

function nodesOf({ nodes }: Graph, evidence: RecordsByCollection | undefined): Node[] {
  return bearing.flatMap((name) =>
    (evidence?.[name] ?? []).flatMap((id) => nodes.get(name)?.get(id) ?? []),
  );
}

/** What a record itself rests on. Quotations and sources rest on nothing further. */
function evidenceOf(record: RecordOf<Bearing>): (RecordsByCollection | undefined)[] {
  if ("positions" in record) return record.positions.map(({ evidence }) => evidence);
  if ("source" in record) return [];
  const report = "report" in record ? record.report : undefined;
  return [
    "evidence" in record ? record.evidence : undefined,
    report === undefined ? undefined : { sources: [report] },
  ];
}
