import type { Problem } from "./model/diagnostic.ts";
import { hintFor } from "./model/nearest.ts";
import type { Workspace } from "./model/workspace.ts";

/** Editions that are asked for and are not there. */
export function unknownEditions(
  { editions: known }: Workspace,
  asked: readonly string[] | undefined,
): Problem[] {
  if (!asked && known.length === 0) {
    return [
      {
        rule: "unknown-edition",
        message: "The workspace has no editions.",
        hint: "An edition is a folder in data/ with a file edition.yaml.",
      },
    ];
  }
  return (asked ?? [])
    .filter((id) => !known.includes(id))
    .map((id) => ({
      rule: "unknown-edition",
      message: `There is no edition “${id}”.`,
      hint: hintFor(id, known, "The editions are"),
    }));
}

/** It is not guessed which of several is meant: the newest need not be the one of the meeting. */
export function severalEditions(
  { editions: known }: Workspace,
  asked: readonly string[] = known,
): Problem[] {
  if (asked.length < 2) return [];
  return [
    {
      rule: "invalid-usage",
      message: `One edition is wanted, and ${asked === known ? "the workspace has" : "the command names"} ${asked.length}.`,
      hint: `Name one: ${asked.join(", ")}.`,
    },
  ];
}
