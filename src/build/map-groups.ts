import { mapLimited } from "./map-limited.ts";

/**
 * Works through the items of all groups in one line, with at most `limit` under way at a time,
 * so that nobody waits where one group ends and the next begins. When all items of a group are
 * done, `complete` gets what has come of them, in their order; what it does is waited for.
 */
export async function mapGroups<G, T, R>(
  groups: readonly (readonly [group: G, items: readonly T[]])[],
  limit: number,
  work: (item: T, group: G) => Promise<R>,
  complete: (group: G, results: readonly R[]) => Promise<void>,
): Promise<void> {
  const tasks = groups.flatMap(([group, items]) => {
    if (items.length === 0) return [() => complete(group, [])];
    const results: R[] = [];
    let left = items.length;
    return items.map((item, index) => async () => {
      results[index] = await work(item, group);
      left--;
      // They are not kept for longer than somebody needs them.
      if (left === 0) await complete(group, results.splice(0));
    });
  });
  await mapLimited(tasks, limit, (task) => task());
}
