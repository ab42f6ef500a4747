import type { Edition } from "../model/edition.ts";
import type { CollectionName, RecordsByCollection } from "../model/reference.ts";
import type { DataRule, Finding } from "./rule.ts";
import type { PlaceOf } from "./shape/places.ts";

type Name = `${CollectionName}/${string}`;

/** A record that another one rests on, and where the other says so. */
interface Step {
  readonly to: Name;
  readonly path: readonly (string | number)[];
}

/** What rests on itself rests on nothing, however many records stand between. */
export const circularEvidence: DataRule = {
  id: "circular-evidence",
  *check({ edition, placeOf }) {
    const graph = stepsOf(edition);
    // Those from which every way has been gone.
    const done = new Set<Name>();
    for (const start of graph.keys()) {
      if (!done.has(start)) yield* circlesFrom(start, graph, done, placeOf);
    }
  },
};

/** The circles on the ways from a record, each told at the record where it closes. */
function* circlesFrom(
  start: Name,
  graph: ReadonlyMap<Name, readonly Step[]>,
  done: Set<Name>,
  placeOf: PlaceOf,
): Generator<Finding> {
  const way = [{ name: start, next: 0, isTold: false }];
  const onWay = new Map([[start, 0]]);
  for (let here = way.at(-1); here; here = way.at(-1)) {
    const { name } = here;
    const step = graph.get(name)?.[here.next++];
    const since = step && onWay.get(step.to);
    if (step === undefined) {
      way.pop();
      onWay.delete(name);
      done.add(name);
    } else if (since === undefined) {
      if (done.has(step.to)) continue;
      onWay.set(step.to, way.length);
      way.push({ name: step.to, next: 0, isTold: false });
    } else if (!here.isTold) {
      here.isTold = true;
      yield {
        message: `${step.path[0]}: ${told(way, since)}`,
        hint: "Take out one of these references, and name what is really the ground.",
        place: placeOf(name, step.path),
        record: name,
      };
    }
  }
}

const mostTold = 8;

function told(way: readonly { readonly name: Name }[], since: number): string {
  const last = way.at(-1)?.name;
  const between = way.slice(since, Math.min(way.length - 1, since + mostTold));
  const left = way.length - 1 - since - between.length;
  if (between.length === 0) return "the record names itself";
  const names = [
    last,
    ...between.map(({ name }) => name),
    ...(left > 0 ? [`${left} more`] : []),
    last,
  ];
  return `the way leads back to the record itself: ${names.join(", ")}`;
}

/** What each record rests on directly, of what can rest on something in its turn. */
function stepsOf(edition: Edition): Map<Name, Step[]> {
  const graph = new Map<Name, Step[]>();
  for (const { id, seenThrough } of edition.sources) {
    if (seenThrough === undefined) continue;
    graph.set(`sources/${id}`, [{ to: `sources/${seenThrough}`, path: ["seenThrough"] }]);
  }
  for (const { id, parent } of edition.organisations) {
    if (parent === undefined) continue;
    graph.set(`organisations/${id}`, [{ to: `organisations/${parent}`, path: ["parent"] }]);
  }
  for (const collection of ["findings", "judgements", "risks", "events"] as const) {
    for (const { id, evidence } of edition[collection]) {
      graph.set(`${collection}/${id}`, [...stepsTo(evidence, ["evidence"])]);
    }
  }
  for (const { id, positions } of edition.issues) {
    const steps = positions.flatMap(({ evidence }, index) => [
      ...stepsTo(evidence, ["positions", index, "evidence"]),
    ]);
    graph.set(`issues/${id}`, steps);
  }
  return graph;
}

function* stepsTo(
  evidence: RecordsByCollection | undefined,
  path: readonly (string | number)[],
): Generator<Step> {
  for (const collection of ["findings", "judgements", "issues", "risks", "events"] as const) {
    for (const [index, id] of (evidence?.[collection] ?? []).entries()) {
      yield { to: `${collection}/${id}`, path: [...path, collection, index] };
    }
  }
}
