import type { CoverageMatrix, CoveredStatement } from "../../index.ts";
import { pad, padStart, textWidth, wrap } from "../../text-width.ts";
import { visible } from "../../visible.ts";
import type { Terminal } from "../terminal.ts";
import { counted } from "./size.ts";

interface Marks {
  readonly direct: string;
  readonly through: string;
  readonly none: string;
  readonly cut: string;
}

const signs: Marks = { direct: "●", through: "◐", none: "·", cut: "…" };
const letters: Marks = { direct: "D", through: "T", none: ".", cut: "..." };

/** The rungs as on the ladder, so that a column of figures is enough. */
const steps: Readonly<Record<string, string>> = {
  contradicted: "!",
  unverified: "0",
  "matches-held-source": "1",
  "attribution-checked": "2",
  "second-source": "3",
  "primary-text": "4",
  "recording-or-speaker": "5",
};

/**
 * Prints what rests on what: a line for each statement, a column for each source. Where the
 * sources are too many for the width, each line names those that it rests on.
 * @param environment tells whether the terminal has more than letters
 */
export function printCoverage(
  id: string,
  matrix: CoverageMatrix,
  { style, width }: Terminal,
  environment: Readonly<Record<string, string | undefined>>,
  out: (line?: string) => void,
): void {
  const { sources, statements } = matrix;
  const marks = hasSigns(environment) ? signs : letters;
  const numbers = Math.max(2, ...statements.map(({ number }) => textWidth(number)));
  const columns = sources.map(({ number }) => textWidth(number));
  const across = columns.reduce((sum, column) => sum + column + 1, 0);
  // Number, title, sources, how many independent ones, rungs; two spaces between.
  const fixed = numbers + 2 + 2 + 4 + 2 + 5;
  const isWide = width - fixed - across < 24;
  const room = Math.max(16, width - fixed - (isWide ? 0 : across));
  const line = (number: string, title: string, row: string, free: string, rungs: string): string =>
    `${pad(number, numbers)}  ${pad(title, room)}  ${isWide ? "" : `${row} `}${padStart(free, 4)}  ${rungs}`.trimEnd();

  out(style("bold", `${id}: what rests on what`));
  out();
  const heads = sources.map(({ number }) => number).join(" ");
  out(style("dim", line("No", "Statement", heads, "ind.", "rung")));
  for (const statement of statements) {
    const row = sources.map(({ id: source, number }) =>
      pad(marks[statement.sources[source] ?? "none"], textWidth(number)),
    );
    const free = String(statement.independent);
    const printed = line(
      statement.number,
      shortened(visible(statement.text), room, marks.cut),
      row.join(" "),
      free,
      rungsOf(statement),
    );
    out(statement.independent === 0 ? style("red", printed) : printed);
    if (isWide) for (const part of named(statement, matrix, width)) out(part);
  }
  out();
  const list = (text: string): void => {
    for (const part of wrap(text, width)) out(style("dim", part));
  };
  list(
    isWide
      ? "Sources in brackets are rested on through other records."
      : `${marks.direct} names the source  ${marks.through} rests on it through other records  ${marks.none} does not`,
  );
  list(
    `ind.: independent sources. rung: how far its quotations are checked, ${ladder(statements)}.`,
  );
  list("*: nobody is named behind it.");
  out();
  const bare = statements.filter(({ independent }) => independent === 0);
  const shares = `${percent(matrix.supported)} of ${counted(statements.length, "statement")} on a source, ${percent(matrix.independentlySupported)} on two independent ones.`;
  const without =
    bare.length === 0 ? "" : `On none: ${bare.map(({ number }) => number).join(", ")}.`;
  for (const part of [shares, without].flatMap((text) => (text === "" ? [] : wrap(text, width)))) {
    out(part);
  }
  out();
}

/** Signs take a UTF-8 locale; Chinese and its kin draw these two columns wide, or one: not sure. */
function hasSigns({ LC_ALL, LC_CTYPE, LANG, TERM }: Readonly<Record<string, string | undefined>>) {
  const locale = LC_ALL || LC_CTYPE || LANG || "";
  return TERM !== "dumb" && /utf-?8/i.test(locale) && !/^(zh|ja|ko)/.test(locale);
}

function shortened(text: string, room: number, cut: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (textWidth(line) <= room) return line;
  let kept = "";
  for (const sign of line) {
    if (textWidth(kept + sign) > room - textWidth(cut)) break;
    kept += sign;
  }
  return kept.trimEnd() + cut;
}

function rungsOf({ rungs, anonymousOnly }: CoveredStatement): string {
  const step = (rung: string): string => steps[rung] ?? "?";
  const range =
    rungs === null
      ? "-"
      : rungs.lowest === rungs.highest
        ? step(rungs.lowest)
        : `${step(rungs.lowest)}-${step(rungs.highest)}`;
  return anonymousOnly ? `${range} *` : range;
}

/** The rungs that occur, with their names. */
function ladder(statements: readonly CoveredStatement[]): string {
  const found = new Set(
    statements.flatMap(({ rungs }) => (rungs ? [rungs.lowest, rungs.highest] : [])),
  );
  const named = Object.entries(steps).filter(([rung]) =>
    [...found].some((other) => other === rung),
  );
  return ["- no quotation", ...named.map(([rung, step]) => `${step} ${rung}`)].join(", ");
}

function named(statement: CoveredStatement, { sources }: CoverageMatrix, width: number): string[] {
  const names = sources.flatMap(({ id, number }) => {
    const support = statement.sources[id];
    if (support === undefined) return [];
    return [support === "direct" ? number : `(${number})`];
  });
  return names.length === 0 ? [] : wrap(names.join(" "), width - 4).map((part) => `    ${part}`);
}

/** Rounded down: what is not whole never looks whole. */
function percent(share: number): string {
  return `${Math.floor(share)} %`;
}
