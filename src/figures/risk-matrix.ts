import { directionOf } from "../model/direction.ts";
import { type CellSize, numberLines, withinRoom } from "./cell-numbers.ts";
import { type FittedLabel, fitLabel } from "./fit-label.ts";
import { element, label } from "./svg.ts";

/** A risk matrix in words and numbers; rows and columns from the lowest step up. */
export interface RiskMatrix {
  /** That of its words. */
  readonly language: string;
  /** What the whole figure shows, for those who do not see it. */
  readonly alternative: string;
  readonly likelihoodTitle: string;
  readonly impactTitle: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** By row, then column. */
  readonly cells: readonly (readonly RiskCell[])[];
  readonly unassessed: {
    readonly title: string;
    readonly numbers: readonly string[];
    readonly none: string;
  };
}

export interface RiskCell {
  readonly letter: string;
  /** The step of its colour, from 1 for the lowest rating. */
  readonly level: number;
  /** Numbers of the risks that stand in it. */
  readonly numbers: readonly string[];
}

const margin = { left: 112, top: 6 };
const strip = { gap: 14, width: 92 };
const foot = 40;
/** Between the labels of neighbours, and between a label and the title of its axis. */
const apart = 4;

/** Many columns are narrower, so that the drawing, which is as wide as the page, stays legible. */
function cellSize(columns: number): CellSize {
  const width = Math.max(40, Math.min(80, 480 / columns));
  return { width, height: 38, perLine: Math.max(1, Math.floor(width / 26)) };
}

/**
 * Likelihood runs the way of the language, impact upwards; what nobody has assessed stands in a
 * strip of its own. Where the language runs from right to left the whole of it is mirrored.
 */
export function riskMatrix(matrix: RiskMatrix): string {
  const cell = cellSize(matrix.columns.length);
  const steps = matrix.columns.map((text) => fitLabel(text, cell.width - apart));
  const stepsHeight = Math.max(
    ...steps.map(({ lines, lineHeight }) => (lines.length - 1) * lineHeight),
  );
  const grid = {
    width: matrix.columns.length * cell.width,
    height: matrix.rows.length * cell.height,
  };
  const total = {
    width: margin.left + grid.width + strip.gap + strip.width + 1,
    height: margin.top + grid.height + stepsHeight + foot,
  };
  const isRtl = directionOf(matrix.language) === "rtl";
  const across: Across = (x, width = 0) => (isRtl ? total.width - x - width : x);
  const top = (row: number): number => margin.top + (matrix.rows.length - 1 - row) * cell.height;
  const left = (column: number): number => margin.left + column * cell.width;
  const middle = margin.top + grid.height / 2;
  const arrow = isRtl ? "←" : "→";

  const cells = matrix.cells.flatMap((row, r) =>
    row.map((content, c) => cellAt(left(c), top(r), cell, content, across)),
  );
  const rowLabels = matrix.rows.map((text, r) => {
    const fitted = fitLabel(text, margin.left - 8 - 16 - apart);
    const rise = ((fitted.lines.length - 1) * fitted.lineHeight) / 2;
    const y = top(r) + cell.height / 2 + 3.5 - rise;
    return stepLabel(fitted, across(margin.left - 8), y, "end", matrix.language);
  });
  const columnLabels = steps.map((fitted, c) => {
    const y = margin.top + grid.height + 14;
    return stepLabel(fitted, across(left(c) + cell.width / 2), y, "middle", matrix.language);
  });
  return element(
    "svg",
    {
      class: "risk-matrix",
      viewBox: `0 0 ${total.width} ${total.height}`,
      role: "img",
      "aria-label": matrix.alternative,
    },
    cells.join("") +
      rowLabels.join("") +
      columnLabels.join("") +
      label(
        {
          class: "axis",
          x: across(margin.left + grid.width / 2),
          y: margin.top + grid.height + stepsHeight + 33,
          "text-anchor": "middle",
        },
        `${matrix.likelihoodTitle} ${arrow}`,
        matrix.language,
      ) +
      label(
        {
          class: "axis",
          x: 0,
          y: 0,
          transform: `translate(${across(11)} ${middle}) rotate(${isRtl ? 90 : -90})`,
          "text-anchor": "middle",
        },
        `${matrix.impactTitle} ${arrow}`,
        matrix.language,
      ) +
      unassessedStrip(matrix, margin.left + grid.width + strip.gap, grid.height, across),
  );
}

/** Where something is drawn that would begin at `x` and be so wide if lines ran from left to right. */
type Across = (x: number, width?: number) => number;

/** The lines of a step's label, from the first one's place down. */
function stepLabel(
  { lines, className, lineHeight }: FittedLabel,
  x: number,
  y: number,
  anchor: "end" | "middle",
  language: string,
): string {
  return lines
    .map((line, index) =>
      label(
        { class: `step${className}`, x, y: y + index * lineHeight, "text-anchor": anchor },
        line,
        language,
      ),
    )
    .join("");
}

function cellAt(
  x: number,
  y: number,
  cell: CellSize,
  { letter, level, numbers }: RiskCell,
  across: Across,
): string {
  return (
    element("rect", {
      class: `cell level-${level}`,
      x: across(x, cell.width),
      y,
      width: cell.width,
      height: cell.height,
    }) +
    label(
      {
        class: `letter on-level-${level}`,
        x: across(x + cell.width - 5),
        y: y + 11,
        "text-anchor": "end",
      },
      letter,
    ) +
    numberLines(
      numbers,
      cell,
      across(x + cell.width / 2),
      y + cell.height / 2 + 4,
      `number on-level-${level}`,
    )
  );
}

function unassessedStrip(
  { unassessed, language }: RiskMatrix,
  x: number,
  height: number,
  across: Across,
): string {
  const { title, numbers, none } = unassessed;
  const middle = across(x + strip.width / 2);
  const first = margin.top + 38;
  const lineHeight = 17;
  const rows = Math.max(1, Math.floor((margin.top + height - first - 4) / lineHeight) + 1);
  const shown = numbers.length === 0 ? [none] : withinRoom(numbers, rows * 2);
  const twoColumns = shown.length > rows;
  const listed = shown.map((number, index) =>
    label(
      {
        class: "number",
        x: across(x + strip.width / 2 + (twoColumns ? (index < rows ? -20 : 20) : 0)),
        y: first + (index % rows) * lineHeight,
        "text-anchor": "middle",
      },
      number,
    ),
  );
  return (
    element("rect", {
      class: "strip",
      x: across(x, strip.width),
      y: margin.top,
      width: strip.width,
      height,
    }) +
    label(
      { class: "step strip-title", x: middle, y: margin.top + 17, "text-anchor": "middle" },
      title,
      language,
    ) +
    listed.join("")
  );
}
