import type { StructureNode } from "../read/pdf-facts.ts";
import { textOfNode } from "../read/structure-text.ts";
import { placedCells, tableHeads } from "../read/table-heads.ts";
import type { PdfCheck, PdfFault } from "./pdf-check.ts";
import { nameOf, placeOf } from "./place-of.ts";

/** Tables have heads that say what they are heads of, every cell stands under one, and rows are of one length. */
export const tables: PdfCheck = {
  name: "tables",
  run: ({ elements }) =>
    elements
      .filter(({ node }) => node.role === "Table")
      .flatMap((visited) =>
        [...headFaults(visited.node), ...shapeFaults(visited.node)].map((fault) => ({
          ...fault,
          ...placeOf(visited),
        })),
      ),
};

const hint = "Mark heads as th with a scope of col or row.";

function headFaults(table: StructureNode): PdfFault[] {
  const cells = placedCells(table).map(({ cell }) => cell);
  const heads = cells.filter(({ role }) => role === "TH");
  if (heads.length === 0) return [{ message: "A table has no heads.", hint }];
  const ids = new Set(cells.map(({ id }) => id).filter(Boolean));
  const under = tableHeads(table);
  return [
    ...heads
      .filter(({ attributes }) => !["Row", "Column", "Both"].includes(String(attributes.Scope)))
      .map((head) => ({ message: `${nameOf(head)} does not say what it is the head of.`, hint })),
    ...cells.flatMap(({ attributes: { Headers } }) =>
      (Array.isArray(Headers) ? Headers : [])
        .filter((id) => !ids.has(String(id)))
        .map((id) => ({ message: `A cell names the head ${id}, which the table does not have.` })),
    ),
    ...cells
      .filter((cell) => cell.role === "TD" && under.get(cell)?.length === 0)
      .filter((cell) => textOfNode(cell).trim() !== "")
      .map((cell) => ({ message: `${nameOf(cell)} stands under no head.`, hint })),
  ];
}

function shapeFaults(table: StructureNode): PdfFault[] {
  const taken = new Map<string, number>();
  const lengths = new Map<number, number>();
  for (const { row, column, rows, columns } of placedCells(table)) {
    for (let down = 0; down < rows; down++) {
      for (let right = 0; right < columns; right++) {
        const key = `${row + down} ${column + right}`;
        taken.set(key, (taken.get(key) ?? 0) + 1);
        lengths.set(row + down, (lengths.get(row + down) ?? 0) + 1);
      }
    }
  }
  if ([...taken.values()].some((count) => count > 1)) {
    return [
      { message: "Cells of a table overlap, by what they say of the rows and columns they span." },
    ];
  }
  const [first, ...others] = [...lengths.values()];
  if (others.every((length) => length === first)) return [];
  return [{ message: "The rows of a table have different numbers of cells." }];
}
