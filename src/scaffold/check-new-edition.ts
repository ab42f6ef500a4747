import type { Problem } from "../model/diagnostic.ts";
import { hintFor } from "../model/nearest.ts";
import { recordId } from "../model/text.ts";
import { type PassingCollection, passingCollections } from "./carried-fields.ts";

/** What keeps an edition from being started under an id. @param others the editions there are */
export function checkNewId(id: string, others: readonly string[]): Problem[] {
  const checked = recordId.safeParse(id);
  if (!checked.success) {
    return [
      {
        rule: "invalid-usage",
        message: `“${id}” cannot be the id of an edition: ${checked.error.issues[0]?.message ?? "it is none"}.`,
        hint: "An edition is best named after its month, such as 2026-01; what else names it stands before that.",
      },
    ];
  }
  if (!others.includes(id)) return [];
  return [
    {
      rule: "invalid-usage",
      message: `There is an edition “${id}” already, in data/${id}.`,
      hint: "Give the new one another id.",
    },
  ];
}

/** Whether collections are among those that stay behind, and so can be asked for. */
export function checkAlso(names: readonly string[]): Problem[] {
  return names
    .filter((name) => !isPassing(name))
    .map((name) => ({
      rule: "invalid-usage",
      message: `“${name}” is nothing that would stay behind.`,
      hint: hintFor(name, passingCollections, "What stays behind, and can be taken along, are"),
    }));
}

export function isPassing(name: string): name is PassingCollection {
  return passingCollections.some((passing) => passing === name);
}

/** The problem of a file that would repeat a value which stays behind. */
export function aliasLost(file: string): Problem {
  return {
    rule: "alias-unresolved",
    message: "the file repeats a value by an alias, and the value stays behind",
    hint: "Write the value out where the alias stands, and try again. Nothing was made.",
    place: { file },
  };
}
