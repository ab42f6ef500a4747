import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "../../src/load/csv.ts";
import { mutated } from "./editions.ts";
import { patience, runs } from "./runs.ts";

/* A table that somebody's program writes comes back cell by cell, each with its place. */

const cell = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['"', ",", ";", "\n", "\t", " ", "'", "00731", "1.10", "=1+1", "港", "\ufeff"],
      ),
      fc.string({ unit: "grapheme", maxLength: 5 }),
    ),
    { maxLength: 4 },
  )
  // One line end is read as the other, as Markdown and YAML do.
  .map((parts) => parts.join("").replaceAll("\r", ""));
const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 5,
  }),
);

const style = fc.record({
  always: fc.boolean(),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  last: fc.boolean(),
  separator: fc.constantFrom(",", ";"),
});

/** Writes a table as spreadsheets do, and notes at which sign of the text each cell begins. */
function written(
  rows: readonly (readonly string[])[],
  { always, lineEnd, last, separator }: typeof style extends fc.Arbitrary<infer T> ? T : never,
): { text: string; starts: number[][] } {
  let text = "";
  const starts = rows.map((row, index) => {
    if (index > 0) text += lineEnd;
    return row.map((content, at) => {
      if (at > 0) text += separator;
      const start = text.length;
      const quoted = always || /[",;\n]|^$|^\s|\s$|^\ufeff/.test(content);
      text += quoted ? `"${content.replaceAll('"', '""')}"` : content;
      return start;
    });
  });
  return { text: text + (last ? lineEnd : ""), starts };
}

test("what is written is read", patience, () => {
  fc.assert(
    fc.property(table, style, (body, how) => {
      const width = body[0]?.length ?? 0;
      // Names of fields tell the separator, as long as there are two of them.
      const heads = Array.from({ length: width }, (_, index) => `field${index}`);
      const separator = width > 1 ? how.separator : ",";
      const { text, starts } = written([heads, ...body], { ...how, separator });
      const { value, problems } = parseCsv("t.csv", text);
      expect(problems).toEqual([]);
      const full = body.filter((row) => row.some((content) => content !== ""));
      expect(value?.headers.map((head) => head.text)).toEqual(heads);
      expect(value?.rows.map((row) => row.map((one) => one.text))).toEqual(full);
      const offsets = starts.slice(1).filter((_, index) => full.includes(body[index] ?? []));
      const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
      const places = value?.rows.map((row) =>
        row.map(({ place }) => (lineStarts[(place.line ?? 0) - 1] ?? -1) + (place.column ?? 0) - 1),
      );
      expect(places).toEqual(offsets);
    }),
    runs(300),
  );
});

test("anything else is read or told with its place", patience, () => {
  const sound = 'id,title,when\na,"x, ""y""",2025\nb,z,\n';
  fc.assert(
    fc.property(fc.oneof(mutated(sound), fc.string({ unit: "binary" })), (text) => {
      const { value, problems } = parseCsv("t.csv", text);
      expect(value === undefined).toBe(problems.length > 0);
      for (const { rule, place } of problems) {
        expect([rule, place?.file]).toEqual(["csv-syntax", "t.csv"]);
        expect(place?.line).toBeLessThanOrEqual(text.split("\n").length);
      }
      for (const row of value?.rows ?? []) expect(row).toHaveLength(value?.headers.length ?? 0);
    }),
    runs(300),
  );
});
