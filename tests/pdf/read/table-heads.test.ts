import { expect, it } from "vitest";
import type { StructureNode } from "../../../src/pdf/read/pdf-facts.ts";
import { tableHeads } from "../../../src/pdf/read/table-heads.ts";

const element = (
  type: string,
  id: string,
  attributes: StructureNode["attributes"],
  kids: StructureNode[] = [],
) => ({
  kind: "element" as const,
  type,
  role: type,
  id,
  title: "",
  lang: "",
  alt: undefined,
  actualText: undefined,
  expansion: "",
  attributes,
  kids,
});

/** Cells as `name:scope:columns:rows`; those with a scope are heads. */
const cell = (text: string): StructureNode => {
  const [id = "", Scope = "", ColSpan = "1", RowSpan = "1"] = text.split(":");
  const spans = { ColSpan: Number(ColSpan), RowSpan: Number(RowSpan) };
  return element(Scope === "" ? "TD" : "TH", id, Scope === "" ? spans : { ...spans, Scope });
};

const row = (...cells: string[]): StructureNode => element("TR", "", {}, cells.map(cell));

function headsIn(...rows: StructureNode[]): Record<string, string> {
  const heads = tableHeads(element("Table", "", {}, rows));
  return Object.fromEntries(
    [...heads].map(([{ id }, found]) => [id, found.map((head) => head.id).join(" ")]),
  );
}

it("are those of the column and of the row", () => {
  expect(headsIn(row("-", "A:Column", "B:Column"), row("r:Row", "a", "b"))).toMatchObject({
    A: "",
    a: "A r",
    b: "B r",
  });
});

it("reach as far as they span", () => {
  expect(
    headsIn(row("-", "AB:Column:2"), row("r:Row:1:2", "a", "b"), row("c", "d"), row("e", "f", "g")),
  ).toMatchObject({ a: "AB r", b: "AB r", c: "AB r", d: "AB r", e: "", f: "AB" });
});

it("are those only that a cell names, if it names any", () => {
  const named = element("TD", "a", { Headers: ["B", "gone"] });
  expect(headsIn(row("A:Column", "B:Column"), element("TR", "", {}, [named]))).toMatchObject({
    a: "B",
  });
});

it("may stand in a part of the table", () => {
  const head = element("THead", "", {}, [row("A:Column")]);
  expect(headsIn(head, element("TBody", "", {}, [row("a")]))).toMatchObject({ a: "A" });
});

it("are not looked for without end where a span is absurd", () => {
  expect(headsIn(row("A:Column:1e9:1e9"), row("a")).a).toBe("");
});
