import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import type { Outcome, Place, Problem } from "../model/diagnostic.ts";
import { placesIn } from "../model/lines.ts";
import { quoted } from "../model/shape/describe.ts";

export interface Cell {
  readonly text: string;
  readonly place: Place;
}

export interface Table {
  readonly headers: readonly Cell[];
  /** As many cells as headers in each. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Reads CSV (RFC 4180; commas or semicolons, as the header line shows) with the place of every cell. */
export function parseCsv(file: string, text: string): Outcome<Table> {
  const placeAt = placesIn(file, text);
  const bytes = Buffer.from(text);
  // csv-parse counts bytes, places count UTF-16 units; for ASCII they are the same.
  const offsetOf = bytes.length === text.length ? (at: number): number => at : unitOffsets(bytes);
  const rows: Cell[][] = [];
  let end = -1;
  try {
    parse(bytes, {
      delimiter: delimiterOf(text),
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      skip_empty_lines: true,
      cast: (value, { bytes: after, index }) => {
        const start = index === 0 ? skipLineEnds(bytes, end < 0 ? 0 : end) : end + 1;
        if (index === 0) rows.push([]);
        rows
          .at(-1)
          ?.push({ text: value.replaceAll("\r\n", "\n"), place: placeAt(offsetOf(start)) });
        end = after;
        return value;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const start = end < 0 ? 0 : end + 1;
    return { value: undefined, problems: [explain(error.code, placeAt(offsetOf(start)))] };
  }
  const [headers, ...rest] = rows;
  if (!headers) return { value: { headers: [], rows: [] }, problems: [] };
  const filled = rest.filter((row) => row.some((cell) => cell.text !== ""));
  const problems = filled.flatMap((row) => ragged(row, headers));
  if (problems.length > 0) return { value: undefined, problems };
  return { value: { headers, rows: filled }, problems: [] };
}

function delimiterOf(text: string): string {
  const [header = ""] = text
    .replace(/"[^"]*"/g, "")
    .trimStart()
    .split("\n", 1);
  return header.split(";").length > header.split(",").length ? ";" : ",";
}

function skipLineEnds(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x0a || bytes[at] === 0x0d) at++;
  return at;
}

/** Turns ever greater byte offsets into offsets in UTF-16 units. */
function unitOffsets(bytes: Buffer): (offset: number) => number {
  let lastByte = 0;
  let lastUnit = 0;
  return (offset) => {
    lastUnit += bytes.toString("utf8", lastByte, offset).length;
    lastByte = offset;
    return lastUnit;
  };
}

function ragged(row: readonly Cell[], headers: readonly Cell[]): Problem[] {
  const [first] = row;
  if (row.length === headers.length || !first) return [];
  return [
    {
      rule: "csv-syntax",
      message: `expected ${headers.length} cells, as in the header; found ${row.length} in the row that starts ${quoted(first.text)}`,
      hint: "Put a cell that holds the separator in quotation marks, or add the missing separators.",
      place: (row[headers.length] ?? first).place,
    },
  ];
}

function explain(code: string, place: Place): Problem {
  const hint = 'A cell in quotation marks starts and ends with ", and a " within it is written "".';
  const message =
    code === "CSV_QUOTE_NOT_CLOSED"
      ? "a quotation mark was opened in this cell and is not closed before the end of the file"
      : "expected quotation marks around the whole cell or not at all; found one within it";
  return { rule: "csv-syntax", message, hint, place };
}
