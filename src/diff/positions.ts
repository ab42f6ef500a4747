import type { FieldChange } from "../model/change-record.ts";
import type { RecordOf } from "../model/collections.ts";
import { changeOf } from "./content.ts";
import { recordNamed, type Side, textsOf } from "./side.ts";

type Issue = RecordOf<"issues">;
type Position = Issue["positions"][number];

/** What has become of the positions on an issue. A position has no id: it is known by its actors. */
export function positionChanges(
  [before, after]: readonly [Issue, Issue],
  [old, now]: readonly [Side, Side],
): FieldChange[] {
  const earlier = keyed(before, old);
  const later = keyed(after, now);
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key) => {
    const [one, other] = [earlier.get(key), later.get(key)];
    const shown = other ?? one;
    if (shown === undefined) return [];
    const of = shown.actors.map((id) => nameOf(other ? now : old, id));
    const stance = changeOf("stance", stanceOf(one), stanceOf(other), of);
    const text = one && other && changeOf("position", textOf(one, old), textOf(other, now), of);
    return [stance, text].filter((change) => change !== undefined);
  });
}

/** The positions by their actors; several of the same actors by their order. */
function keyed({ positions }: Issue, side: Side): Map<string, Position> {
  const found = new Map<string, Position>();
  for (const position of positions) {
    const actors = position.actors.map((id) => side.originalId("people", id)).sort();
    let key = actors.join();
    while (found.has(key)) key += " again";
    found.set(key, position);
  }
  return found;
}

const stanceOf = (position: Position | undefined) =>
  position && ({ as: "code", code: position.stance } as const);

const textOf = ({ text }: Position, side: Side) =>
  ({ as: "text", texts: textsOf(side, text) }) as const;

function nameOf(side: Side, id: string) {
  return textsOf(side, recordNamed(side, "people", id)?.name ?? id);
}
