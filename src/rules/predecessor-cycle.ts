import type { Predecessors } from "../model/workspace.ts";
import type { DataRule } from "./rule.ts";

/** Whoever goes from an edition to the one before, and on, must not come back to it. */
export const predecessorCycle: DataRule = {
  id: "predecessor-cycle",
  *check({ edition, placeOf, predecessors }) {
    const { predecessor } = edition.head;
    if (predecessor === undefined) return;
    const way = wayBack(edition.id, predecessor, predecessors);
    if (!way) return;
    yield {
      message:
        way.length === 0
          ? "predecessor: the edition names itself as the one before"
          : `predecessor: the way back leads to the edition itself: ${[edition.id, ...way, edition.id].join(", ")}`,
      hint: "Name the edition that came out before this one; leave the field out in the first.",
      place: placeOf("edition", ["predecessor"]),
    };
  },
};

/** The editions between an edition and itself, if its predecessors lead back to it. */
function wayBack(id: string, first: string, predecessors: Predecessors = new Map()) {
  const way: string[] = [];
  for (let at: string | undefined = first; at !== undefined; at = predecessors.get(at)) {
    if (at === id) return way;
    // A circle that the edition leads into without being part of it.
    if (way.includes(at)) return undefined;
    way.push(at);
  }
  return undefined;
}
