import { z } from "zod";
import { collections } from "../model/collections.ts";
import { type CollectionName, referenceTargets } from "../model/reference.ts";
import { alternatives, schemasAt } from "../model/shape/schema-walk.ts";
import { applyEdits, type Edit } from "./edit/apply-edits.ts";

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Empties the cells of a CSV file that refer to records of these collections. */
export function withoutReferences(
  text: string,
  collection: CollectionName,
  gone: ReadonlySet<string>,
): string {
  const cells = cellsOf(text);
  const columns = new Set(
    cells
      .filter(({ row, text: header }) => row === 0 && gone.has(targetOf(collection, header) ?? ""))
      .map(({ column }) => column),
  );
  const edits = cells
    .filter(({ row, column }) => row > 0 && columns.has(column))
    .map(({ start, end }): Edit => ({ start, end, text: "" }));
  return applyEdits(text, edits);
}

/** The collection that the ids in a column refer to. */
function targetOf(collection: CollectionName, header: string): string | undefined {
  const options = schemasAt(collections[collection].schema, header.trim().split("."))
    .flatMap(alternatives)
    .flatMap((option) => (option instanceof z.ZodArray ? alternatives(option.element) : [option]));
  const targets = options.map((option) => referenceTargets.get(option as z.ZodType)?.target);
  return targets.find((target) => target !== undefined);
}

/** Every cell with its place. That the file is sound has been seen when it was read. */
function cellsOf(text: string): Cell[] {
  const delimiter = delimiterOf(text);
  const pattern = new RegExp(
    `("(?:[^"]|"")*"|[^"${delimiter}\\r\\n]*)(${delimiter}|\\r?\\n|$)`,
    "gy",
  );
  const cells: Cell[] = [];
  let [row, column] = [0, 0];
  for (const match of text.matchAll(pattern)) {
    const [whole, raw = "", behind] = match;
    // At the very end the pattern matches once more, with nothing.
    if (whole === "" && column === 0) break;
    const start = match.index;
    const content = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
    cells.push({ start, end: start + raw.length, row, column, text: content });
    const isLast = behind !== delimiter;
    // A line without anything counts for no row.
    const isEmpty = isLast && column === 0 && raw === "";
    if (isEmpty) cells.pop();
    [row, column] = isLast ? [isEmpty ? row : row + 1, 0] : [row, column + 1];
  }
  return cells;
}

/** As load/csv.ts sees it: the header line shows whether commas or semicolons part the cells. */
function delimiterOf(text: string): string {
  const [header = ""] = text
    .replace(/"[^"]*"/g, "")
    .trimStart()
    .split("\n", 1);
  return header.split(";").length > header.split(",").length ? ";" : ",";
}
