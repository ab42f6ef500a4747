import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { csvRecords } from "../../src/load/csv-records.ts";
import { parseYaml } from "../../src/load/yaml.ts";
import { collections } from "../../src/model/collections.ts";

/** Text as people can have it: anything but control characters and halves of characters. */
const text = fc
  .string({ unit: "binary" })
  .filter((found) => !/[^\P{Cc}\t\n]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u.test(found));
const key = fc
  .stringMatching(/^[a-z]{1,8}$/)
  .filter((found) => found !== "constructor" && found !== "prototype");
const data = fc.array(
  fc.dictionary(key, fc.oneof(text, fc.array(text)), { noNullPrototype: true }),
);

test("text survives YAML", () => {
  fc.assert(
    fc.property(data, (value) => {
      expect(parseYaml("a.yaml", stringify(value)).value?.value).toEqual(value);
    }),
  );
});

test("text survives JSON", () => {
  fc.assert(
    fc.property(data, fc.constantFrom(undefined, 2, "\t"), (value, indent) => {
      expect(
        parseYaml("a.json", JSON.stringify(value, undefined, indent), "json").value?.value,
      ).toEqual(value);
    }),
  );
});

test("text survives CSV", () => {
  const cell = text.filter((found) => found !== "");
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 1 }),
      fc.constantFrom(",", ";"),
      fc.constantFrom("\n", "\r\n"),
      (cells, delimiter, end) => {
        const rows = cells.map(
          (found, index) => `q${index}${delimiter}"${found.replaceAll('"', '""')}"`,
        );
        const file = ["id,text".replace(",", delimiter), ...rows, ""].join(end);
        const read = csvRecords("a.csv", file, collections.quotes.schema).value;
        expect(read?.map((record) => record.value)).toEqual(
          cells.map((found, index) => ({ id: `q${index}`, text: found })),
        );
      },
    ),
  );
});

test("numbers, dates and words stay the characters that were written", () => {
  const plain = fc.oneof(
    fc.stringMatching(/^-?\d{1,25}(\.\d{1,12})?$/),
    fc.constantFrom(
      "NO",
      "yes",
      "null",
      "~",
      "True",
      "0o17",
      "0b1",
      ".5",
      "1e400",
      "+1",
      "2025-09-01T00:00:00Z",
      "1:30",
    ),
  );
  fc.assert(
    fc.property(fc.array(plain), (values) => {
      const block = values.map((value) => `- ${value}\n`).join("");
      expect(parseYaml("a.yaml", block).value?.value ?? []).toEqual(values);
      expect(parseYaml("a.yaml", `{v: [${values.join(", ")}]}`).value?.value).toEqual({
        v: values,
      });
    }),
  );
});

test("no input throws", () => {
  const piece = fc.oneof(
    text,
    fc.constantFrom(
      "- ",
      ": ",
      "{",
      "}",
      "[",
      "]",
      "\n",
      "  ",
      "&a ",
      "*a",
      "!t ",
      "|\n",
      "---\n",
      '"',
      "'",
      "? ",
      "<<",
      "# ",
      "\t",
      "%",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const found = pieces.join("");
      for (const notation of ["yaml", "json"] as const) {
        const { value, problems } = parseYaml("a", found, notation);
        expect(value === undefined).toBe(problems.length > 0);
      }
      csvRecords("a", found, collections.quotes.schema);
    }),
    { numRuns: 500 },
  );
});
