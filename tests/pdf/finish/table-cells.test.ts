import { beforeAll, expect, it } from "vitest";
import { type PdfFacts, readPdf } from "../../../src/pdf/read/read.ts";
import type { StructureNode } from "../../../src/pdf/read/structure-node.ts";
import { finished, nodesOf, ofType, printed, shownIn } from "./finished.ts";

let table: PdfFacts;
beforeAll(async () => {
  table = await finished("long-table");
});

const span = (cell: StructureNode, name: string): number => Number(cell.attributes[name] ?? 1);
const cells = (row: StructureNode): StructureNode[] =>
  row.kids.filter((kid) => kind(kid) === "TH" || kind(kid) === "TD") as StructureNode[];
const kind = (kid: StructureNode["kids"][number]): string =>
  kid.kind === "element" ? kid.type : "";

it("cells that are empty keep their place in the row", async () => {
  const foot = (facts: PdfFacts) => cells(ofType(facts, "TR").at(-1) as StructureNode).map(shownIn);
  expect(foot(await readPdf(printed("long-table").bytes))).toHaveLength(2);
  expect(foot(table)).toEqual(["End", "", "of it"]);
});

it("every row has as many columns as the table", () => {
  const rows = ofType(table, "TR");
  const filled = [0, 0, 0];
  for (const row of rows) {
    const above = filled.filter((rest) => rest > 0).length;
    for (const [column, rest] of filled.entries()) filled[column] = Math.max(0, rest - 1);
    const own = cells(row).reduce((sum, cell) => sum + span(cell, "ColSpan"), 0);
    expect(own + above).toBe(3);
    if (cells(row).some((cell) => span(cell, "RowSpan") === 2)) filled[0] = 1;
  }
  expect(rows).toHaveLength(8);
});

it("an empty cell over two columns is still that wide", () => {
  const row = ofType(table, "TR").find((node) => shownIn(node) === "2");
  expect(row && cells(row).map((cell) => span(cell, "ColSpan"))).toEqual([1, 2]);
});

it("heads say what they are heads of, and cells which they have", () => {
  const heads = ofType(table, "TH");
  expect(heads.map(({ attributes }) => attributes.Scope)).toEqual([
    "Column",
    "Column",
    "Column",
    "Row",
    "Row",
    "Row",
    "Row",
  ]);
  const names = new Map(heads.map((head) => [head.id, shownIn(head)]));
  const here = ofType(table, "TD").find((cell) => shownIn(cell) === "here");
  const named = [here?.attributes.Headers ?? []].flat().map((id) => names.get(String(id)));
  expect(named).toEqual(["Where", "1"]);
});

it("heads are named in reading order, by no number of the browser's", async () => {
  const raw = nodesOf(await readPdf(printed("long-table").bytes)).map(({ id }) => id);
  expect(raw.some((id) => id.startsWith("node"))).toBe(true);
  expect(ofType(table, "TH").map(({ id }) => id)).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((number) => `id00000${number}`),
  );
});
