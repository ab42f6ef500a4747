import { median } from "./interleave.mjs";

/** @param {number} ms */
export const milliseconds = (ms) => (ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`);

/** @param {readonly number[]} times for people: the median, and between which it lay */
export const spread = (times) =>
  times.length < 2
    ? milliseconds(median(times))
    : `${milliseconds(median(times))} (${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))})`;

/**
 * A row that holds one median against another.
 * @param {string} what
 * @param {readonly number[]} ours
 * @param {string} name
 * @param {readonly number[]} theirs
 * @param {{ atMost?: number, atLeast?: number }} [target]
 * @returns {import("../measures/measure.mjs").Row}
 */
export function ratioRow(what, ours, name, theirs, target = {}) {
  const value = median(ours) / median(theirs);
  return {
    what,
    ours: spread(ours),
    against: `${name} ${spread(theirs)}`,
    value,
    shown: value.toFixed(2),
    ...target,
  };
}

/** @param {import("../measures/measure.mjs").Row} row @returns {boolean | undefined} undefined without a target */
export function isMet({ value, atMost, atLeast }) {
  if (atMost === undefined && atLeast === undefined) return undefined;
  return value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? 0);
}
