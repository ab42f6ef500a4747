import { addAll } from "../../model/add-all.ts";
import type { TextRun } from "../content/sheet.ts";
import { isRtlLanguage, isRtlParagraph, kindOf, type RunKind } from "./run-direction.ts";
import type { Direction } from "./structure-node.ts";

/**
 * Puts the runs of one text in the order in which they are read. They are shown line by line
 * and from left to right, so that only lines with right-to-left text need it.
 * @param language of the text, for where nothing else tells the direction
 * @param direction of its lines, as an element states it
 */
export function inReadingOrder(
  runs: readonly TextRun[],
  language: string,
  direction: Direction,
): readonly TextRun[] {
  if (direction !== "rtl" && !isRtlLanguage(language) && !runs.some((run) => kindOf(run) === "rtl"))
    return runs;
  const lines = linesOf(runs).map((line) => line.sort((one, other) => one.box[0] - other.box[0]));
  const isRtl = direction === "" ? isRtlParagraph(lines, language) : direction === "rtl";
  return lines.flatMap((line) => (isRtl ? orderedFromRight(line) : orderedFromLeft(line)));
}

/** Runs follow each other on one line if they stand on it; raised and lowered letters do. */
export function isOnLineOf(run: TextRun, before: TextRun): boolean {
  const reach = Math.max(run.size, before.size) * 0.5;
  return run.page === before.page && Math.abs(run.baseline - before.baseline) <= reach;
}

function linesOf(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && isOnLineOf(run, first)) line.push(run);
    else lines.push([run]);
  }
  return lines;
}

/** All runs in reverse; those that go from left to right keep their order among themselves. */
function orderedFromRight(line: readonly TextRun[]): TextRun[] {
  const kinds = line.map(kindOf);
  const isKept: boolean[] = [];
  for (const [at, kind] of kinds.entries()) {
    isKept.push(
      kind === "ltr" ||
        kind === "number" ||
        (kind === "neutral" && kinds[at - 1] === "ltr" && kinds[at + 1] === "ltr") ||
        (partsNumber(line[at]) && kinds[at - 1] === "number" && kinds[at + 1] === "number") ||
        closesWhatIsKept(line, kinds, isKept, at),
    );
  }
  return reverseAll(line, isKept);
}

/** A bracket goes with words that run from left to right if it was opened in them (UAX #9, N0). */
function closesWhatIsKept(
  line: readonly TextRun[],
  kinds: readonly RunKind[],
  isKept: readonly boolean[],
  at: number,
): boolean {
  if (!/^\p{Pe}$/u.test(line[at]?.text ?? "")) return false;
  let start = at;
  while (isKept[start - 1]) start--;
  const before = line
    .slice(start, at)
    .map(({ text }) => text)
    .join("");
  const count = (sign: RegExp): number => before.match(sign)?.length ?? 0;
  return kinds.slice(start, at).includes("ltr") && count(/\p{Ps}/gu) > count(/\p{Pe}/gu);
}

/** A single separator within a number is a part of it (UAX #9, W4), also in a font of its own. */
const partsNumber = (run: TextRun | undefined): boolean => /^[.,:/\u00a0]$/.test(run?.text ?? "");

/** Only right-to-left parts are reversed, with the numbers that belong to them. */
function orderedFromLeft(line: readonly TextRun[]): TextRun[] {
  const inside = partsFromRight(line);
  const ordered: TextRun[] = [];
  for (let at = 0; at < line.length; ) {
    let end = at;
    while (end < line.length && inside[end]) end++;
    const [run] = line.slice(at, at + 1);
    if (end > at) addAll(ordered, orderedFromRight(line.slice(at, end)));
    else if (run) ordered.push(run);
    at = Math.max(end, at + 1);
  }
  return ordered;
}

/**
 * Which runs of a left-to-right line stand within right-to-left text. Numbers and signs beside
 * such text either belong to it or not, which looks the same. But Chromium shows what has one
 * direction in one go: what does not go on where it could, and what does not hold the space
 * around it, is part of the right-to-left text.
 */
function partsFromRight(line: readonly TextRun[]): boolean[] {
  const kinds = line.map(kindOf);
  const inside = kinds.map((kind) => kind === "rtl");
  const isWeak = (at: number): boolean =>
    kinds[at] === "neutral" || (kinds[at] === "number" && isBare(line[at]));
  for (let at = 0; at < line.length; at++) {
    let end = at;
    while (isWeak(end)) end++;
    if (end === at) continue;
    const numbers = [kinds.indexOf("number", at), kinds.lastIndexOf("number", end - 1)] as const;
    const [first, last] = numbers[0] < at || numbers[0] >= end ? [end, at - 1] : numbers;
    const isAfter = kinds[at - 1] === "rtl";
    const isBefore = kinds[end] === "rtl";
    if (isAfter && isBefore) inside.fill(true, at, end);
    else if (isBefore) inside.fill(true, endsText(line, at) ? at : first, end);
    else if (isAfter) inside.fill(true, at, isParted(line[end - 1], line[end]) ? end : last + 1);
    else if (last > first) inside.fill(true, first, last + 1);
    at = end - 1;
  }
  return inside;
}

const isBare = (run: TextRun | undefined): boolean =>
  /^[^\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}]*[\p{Nd}\p{Sc}%‰]$/u.test(run?.text ?? "");

/** Signs left of right-to-left text end it if they could have gone on with what is before them. */
const endsText = (line: readonly TextRun[], at: number): boolean =>
  isParted(line[at - 1], line[at]) || /^[\p{Pe}\p{Pf}]/u.test(line[at]?.text ?? "");

/** Two runs of one font that are not one: their directions differ. */
const isParted = (one: TextRun | undefined, other: TextRun | undefined): boolean =>
  one !== undefined && one.font === other?.font;

/** Reverses a list but for the stretches that are to keep their order. */
function reverseAll(line: readonly TextRun[], isKept: readonly boolean[]): TextRun[] {
  const ordered: TextRun[] = [];
  for (let end = line.length; end > 0; ) {
    let start = end - 1;
    while (isKept[end - 1] && start > 0 && isKept[start - 1]) start--;
    addAll(ordered, line.slice(start, end));
    end = start;
  }
  return ordered;
}
