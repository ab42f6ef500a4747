import { PDFName, PDFNumber } from "@cantoo/pdf-lib";
import type { PageElement } from "../../model/page-facts.ts";
import { structureStep } from "./step.ts";
import { isTag, type Kid, newTag, setAttribute, type Tag, tagsIn } from "./tags/tag.ts";

/**
 * Puts the empty cells of tables back, which Chromium leaves out so that all cells after
 * one slip into the wrong column, and says of heads without a scope what they are heads of.
 */
export const tableCells = structureStep("table-cells", (tags, { elements }) => {
  const present = new Set([...tagsIn(tags)].map(({ number }) => number));
  for (const table of tagsIn(tags)) {
    if (table.type !== "Table") continue;
    const rows = rowsOf(table);
    for (const [index, row] of rows.entries()) {
      row.kids = row.kids.map((kid) => (isCell(kid) ? kid : newTag("TD", [kid])));
      addEmptyCells(row, elements, present);
      for (const head of row.kids) if (isTag(head) && head.type === "TH") setScope(head, index);
    }
    widen(rows);
  }
});

/** The rows; what Chromium has around them, where a table is laid out unusually, is left out. */
function rowsOf(table: Tag): Tag[] {
  const isPart = (kid: Kid): boolean => isTag(kid) && (kid.type === "TR" || kid.type === "Caption");
  while (!table.kids.every(isPart)) {
    table.kids = table.kids.flatMap((kid): Kid[] => {
      if (isPart(kid)) return [kid];
      return isTag(kid) && !isCell(kid) ? kid.kids : [newTag("TR", [kid])];
    });
  }
  const rows = table.kids.filter(isTag).filter(({ type }) => type === "TR");
  table.kids = [...table.kids.filter((kid) => isTag(kid) && kid.type === "Caption"), ...rows];
  return rows;
}

const isCell = (kid: Kid): boolean => isTag(kid) && (kid.type === "TD" || kid.type === "TH");

/** Finds them by their numbers, which run on from that of the row. */
function addEmptyCells(
  row: Tag,
  elements: readonly PageElement[],
  present: ReadonlySet<number>,
): void {
  if (row.number < 0) return;
  const inside = new Set([...tagsIn(row)].map(({ number }) => number));
  for (let number = row.number + 1; number < elements.length; number++) {
    const element = elements[number];
    if (!element || ((element.tag === "tr" || element.tag === "table") && !inside.has(number)))
      return;
    if ((element.tag !== "td" && element.tag !== "th") || element.text !== "") continue;
    if (present.has(number)) continue;
    const cell = newTag(element.tag.toUpperCase());
    cell.element = element;
    cell.number = number;
    const next = row.kids.findIndex((kid) => isTag(kid) && kid.number > number);
    row.kids.splice(next < 0 ? row.kids.length : next, 0, cell);
  }
}

function setScope(head: Tag, row: number): void {
  if (head.attributes.get("Table")?.has("Scope")) return;
  setAttribute(head, "Table", "Scope", PDFName.of(row === 0 ? "Column" : "Row"));
}

/** An empty cell over several columns has lost how many they were: as many as its row lacks. */
function widen(rows: readonly Tag[]): void {
  /** By column, how many rows to come a cell from above still fills. */
  const filled: number[] = [];
  const grid = rows.map((row) => {
    const taken = filled.map((rest) => rest > 0);
    for (const [column, rest] of filled.entries()) filled[column] = Math.max(0, rest - 1);
    let column = 0;
    for (const cell of row.kids.filter(isTag)) {
      while (taken[column]) column++;
      const end = column + spanOf(cell, "ColSpan");
      for (; column < end; column++) {
        taken[column] = true;
        filled[column] = spanOf(cell, "RowSpan") - 1;
      }
    }
    return taken.filter(Boolean).length;
  });
  const width = grid.reduce((widest, columns) => Math.max(widest, columns), 0);
  for (const [index, row] of rows.entries()) {
    const lacking = width - (grid[index] ?? width);
    const empty = row.kids.filter(isTag).filter(({ kids }) => kids.length === 0);
    if (lacking <= 0 || empty.length !== 1 || !empty[0]) continue;
    setAttribute(empty[0], "Table", "ColSpan", PDFNumber.of(lacking + 1));
  }
}

function spanOf(cell: Tag, name: "RowSpan" | "ColSpan"): number {
  const span = cell.attributes.get("Table")?.get(name);
  return span instanceof PDFNumber ? span.asNumber() : 1;
}
