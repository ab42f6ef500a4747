import { collections } from "../model/collections.ts";
import type { CollectionName } from "../model/reference.ts";
import { fieldName, valueAt } from "../model/shape/describe.ts";
import { type FoundReference, referencesIn } from "../model/shape/references-in.ts";
import type { FieldPath, RawEdition } from "../model/workspace.ts";
import { lastingFields } from "./carried-fields.ts";
import type { YamlEditor } from "./edit/yaml-editor.ts";
import { review } from "./review-marks.ts";

/**
 * Takes the records of a collection along: references to what stays behind go, and a comment
 * above the record says to what it referred and which of its fields want a look.
 * @param around where the list of the records stands in the file
 */
export function carryRecords(
  editor: YamlEditor,
  around: FieldPath,
  collection: CollectionName,
  from: RawEdition,
  stays: ReadonlySet<string>,
): void {
  for (const [index, { value }] of from.collections[collection].entries()) {
    const path = [...around, index];
    const gone = referencesIn(collections[collection].schema, value).filter(({ target }) =>
      stays.has(target),
    );
    const paths = new Set(gone.map((reference) => key([...path, ...reference.path])));
    if (gone.length > 0) editor.prune(path, (at) => paths.has(key(at)));
    const fields = (lastingFields[collection] ?? []).filter(
      (field) => valueAt(value, [field]) !== undefined,
    );
    editor.mark(path, [
      ...(fields.length > 0 ? [review(fields.join(", "))] : []),
      ...lostReferences(gone, from.id),
    ]);
  }
}

/** One line for each field, such as `evidence in 2025-12 had findings nine-days; quotes long-wait`. */
function lostReferences(gone: readonly FoundReference[], edition: string): string[] {
  const fieldOf = ({ path, target }: FoundReference): string =>
    fieldName(path.slice(0, path.indexOf(target)));
  return distinct(gone.map(fieldOf)).map((field) => {
    const lost = gone.filter((reference) => fieldOf(reference) === field);
    const lists = distinct(lost.map(({ target }) => target)).map((target) => {
      const ids = lost.filter((reference) => reference.target === target).map(({ id }) => id);
      return `${target} ${ids.join(", ")}`;
    });
    return review(`${field} in ${edition} had ${lists.join("; ")}`);
  });
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function key(path: FieldPath): string {
  return path.join("\n");
}
