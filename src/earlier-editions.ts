import type { Outcome } from "./model/diagnostic.ts";
import { valueAt } from "./model/shape/describe.ts";
import type { Predecessors, RawEdition, Workspace } from "./model/workspace.ts";

/** An edition as it was read, or not. */
export interface LoadedEdition {
  readonly id: string;
  readonly raw: Outcome<RawEdition>;
}

/** The editions that those asked for are compared with, and that are not among them. */
export function earlierEditions(
  { editions }: Workspace,
  asked: readonly LoadedEdition[],
  against: string | undefined,
): string[] {
  const before = against === undefined ? asked.map(predecessorOf) : [against];
  const others = before.filter((id) => id !== undefined && asked.every((one) => one.id !== id));
  return editions.filter((id) => others.includes(id));
}

function predecessorOf({ raw }: LoadedEdition): string | undefined {
  const found = valueAt(raw.value?.head.value, ["predecessor"]);
  return typeof found === "string" ? found : undefined;
}

/** The editions there are, and what those that were read name as the one before. */
export function predecessorsOf(
  { editions }: Workspace,
  loaded: readonly LoadedEdition[],
): Predecessors {
  const named = new Map<string, string | undefined>(editions.map((id) => [id, undefined]));
  for (const edition of loaded) {
    if (named.has(edition.id)) named.set(edition.id, predecessorOf(edition));
  }
  return named;
}
