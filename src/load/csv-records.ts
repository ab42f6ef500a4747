import { z } from "zod";
import type { Outcome, Place, Problem } from "../model/diagnostic.ts";
import { didYouMean, inWords } from "../model/nearest.ts";
import { quoted } from "../model/shape/describe.ts";
import { alternatives, fieldNames, type Schema, schemasAt } from "../model/shape/schema-walk.ts";
import type { Locate, RawRecord } from "../model/workspace.ts";
import { type Cell, parseCsv } from "./csv.ts";
import { forbiddenKeys } from "./yaml-faults.ts";

interface Column {
  readonly path: readonly string[];
  /** The words that stand for themselves where a list could stand too. */
  readonly literals: ReadonlySet<string>;
  readonly isList: boolean;
}

interface Field {
  readonly path: readonly string[];
  readonly value: string | readonly string[];
  readonly place: Place;
}

/** Reads a collection from CSV: one record a row, one field a column, empty cells left out. */
export function csvRecords(file: string, text: string, schema: Schema): Outcome<RawRecord[]> {
  const table = parseCsv(file, text);
  if (!table.value) return { value: undefined, problems: table.problems };
  const { headers, rows } = table.value;
  const problems: Problem[] = [];
  const columns = headers.map((header, index) =>
    column(header, headers.slice(0, index), schema, problems),
  );
  const records = rows.map((row) => {
    const fields = row.flatMap((cell, index) => {
      const at = columns[index];
      return at && cell.text !== ""
        ? [{ path: at.path, value: cellValue(cell.text, at), place: cell.place }]
        : [];
    });
    return record(fields, row[0]?.place ?? { file }, problems);
  });
  return { value: problems.length > 0 ? undefined : records, problems };
}

function column(
  header: Cell,
  earlier: readonly Cell[],
  schema: Schema,
  problems: Problem[],
): Column | undefined {
  const name = header.text.trim();
  const refuse = (rule: Problem["rule"], message: string, hint: string): undefined => {
    problems.push({ rule, message, hint, place: header.place });
  };
  const path = name.split(".");
  if (name === "")
    return refuse(
      "csv-syntax",
      "expected the name of a field; found an empty header",
      "Name the column, or delete it.",
    );
  if (earlier.some((other) => other.text.trim() === name)) {
    return refuse(
      "csv-syntax",
      `expected each column once; ${quoted(name)} stands in the header twice`,
      "Delete or rename one of the two columns.",
    );
  }
  const unsafe = path.find((step) => forbiddenKeys.has(step));
  if (unsafe !== undefined) {
    return refuse(
      "forbidden-key",
      `expected the name of a field; found "${unsafe}", which no data may use`,
      "Rename the column, or delete it.",
    );
  }
  const options = schemasAt(schema, path).flatMap(alternatives);
  if (options.length === 0) {
    const known = fieldNames(schema, path.slice(0, -1));
    const hint = `${didYouMean(path.at(-1) ?? "", known) ?? "Delete the column, or rename it."}${known.length > 0 ? ` Known fields: ${inWords(known, "and", 40)}.` : ""}`;
    return refuse("unknown-field", `there is no field ${quoted(name)}`, hint);
  }
  const list = options.find((option) => option instanceof z.ZodArray);
  if (list && alternatives(list.element).every((item) => item instanceof z.ZodObject)) {
    return refuse(
      "csv-syntax",
      `${quoted(name)} is a list of records, which a cell cannot hold`,
      "Keep this collection in a .yaml file.",
    );
  }
  return { path, isList: list !== undefined, literals: literalsOf(options) };
}

function literalsOf(options: readonly Schema[]): Set<string> {
  return new Set(
    options.flatMap((option) =>
      option instanceof z.ZodLiteral ? [...option.values].map(String) : [],
    ),
  );
}

function cellValue(text: string, { isList, literals }: Column): string | string[] {
  if (!isList || literals.has(text.trim())) return isList ? text.trim() : text;
  const items = text.split(";").map((item) => item.trim());
  // A last semicolon ends the list; it does not add an empty item to it.
  return items.at(-1) === "" ? items.slice(0, -1) : items;
}

function record(fields: readonly Field[], start: Place, problems: Problem[]): RawRecord {
  const value: Record<string, unknown> = {};
  for (const { path, value: content, place } of fields) {
    if (!put(value, path, content)) {
      problems.push({
        rule: "csv-syntax",
        message: `${quoted(path.join("."))} is given both as a whole and in parts`,
        hint: "Fill either the column of the whole or the columns of its parts.",
        place,
      });
    }
  }
  const locate: Locate = (path) => {
    const wanted = path.filter((step) => typeof step === "string");
    const cover = fields.find((field) => field.path.every((step, index) => step === wanted[index]));
    const within = fields.find(
      (field) => wanted.length > 0 && wanted.every((step, index) => step === field.path[index]),
    );
    return (cover ?? within)?.place ?? start;
  };
  return { value, locate };
}

/** Sets a field below a record; false if something else stands in the way. */
function put(record: Record<string, unknown>, path: readonly string[], content: unknown): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return false;
  const there = record[step];
  if (rest.length === 0) {
    if (there !== undefined) return false;
    record[step] = content;
    return true;
  }
  if (there !== undefined && (typeof there !== "object" || Array.isArray(there))) return false;
  const inner = (there ?? {}) as Record<string, unknown>;
  record[step] = inner;
  return put(inner, rest, content);
}
