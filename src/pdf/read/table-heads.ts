import type { StructureNode } from "./structure-node.ts";

/**
 * The heads that each cell of a table stands under, as a screen reader says them with it: those
 * that it names, or else those of its row and its column by their scope.
 */
export function tableHeads(table: StructureNode): ReadonlyMap<StructureNode, StructureNode[]> {
  const cells = placedCells(table);
  const byId = new Map(cells.map(({ cell }) => [cell.id, cell]));
  const heads = new Map<StructureNode, StructureNode[]>();
  for (const place of cells) {
    const named = place.cell.attributes.Headers;
    const found = Array.isArray(named)
      ? named.flatMap((id) => byId.get(String(id)) ?? [])
      : cells.filter((other) => isHeadOf(other, place)).map(({ cell }) => cell);
    heads.set(place.cell, found);
  }
  return heads;
}

export interface PlacedCell {
  readonly cell: StructureNode;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const elementsIn = (node: StructureNode): StructureNode[] =>
  node.kids.filter((kid) => kid.kind === "element");

export const rowsOf = (table: StructureNode): StructureNode[] =>
  elementsIn(table)
    .flatMap((kid) => (/^T(Head|Body|Foot)$/.test(kid.role) ? rowsOf(kid) : [kid]))
    .filter(({ role }) => role === "TR");

/** The cells with their places, counting those that reach into a row from above. */
export function placedCells(table: StructureNode): PlacedCell[] {
  const placed: PlacedCell[] = [];
  const taken = new Set<string>();
  for (const [row, { kids }] of rowsOf(table).entries()) {
    let column = 0;
    for (const cell of kids) {
      if (cell.kind !== "element") continue;
      while (taken.has(`${row} ${column}`)) column++;
      const rows = spanOf(cell, "RowSpan");
      const columns = spanOf(cell, "ColSpan");
      placed.push({ cell, row, column, rows, columns });
      for (let down = 0; down < rows; down++) {
        for (let right = 0; right < columns; right++) taken.add(`${row + down} ${column + right}`);
      }
    }
  }
  return placed;
}

/** A span is a small number, whatever a file says. */
function spanOf({ attributes }: StructureNode, name: string): number {
  const span = attributes[name];
  return typeof span === "number" ? Math.min(Math.max(Math.trunc(span), 1), 1000) : 1;
}

function isHeadOf(head: PlacedCell, of: PlacedCell): boolean {
  const scope = head.cell.role === "TH" ? head.cell.attributes.Scope : undefined;
  const isAbove = head.row < of.row && meet(head.column, head.columns, of.column, of.columns);
  const isBeside = head.column < of.column && meet(head.row, head.rows, of.row, of.rows);
  return (
    (isAbove && (scope === "Column" || scope === "Both")) ||
    (isBeside && (scope === "Row" || scope === "Both"))
  );
}

const meet = (one: number, length: number, other: number, otherLength: number): boolean =>
  one < other + otherLength && other < one + length;
