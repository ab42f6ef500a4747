/**
 * @typedef {object} Context What every measure is given.
 * @property {string} folder of its own, empty, removed when all are done
 * @property {number} rounds
 * @property {number} longRounds for what takes minutes
 * @property {boolean} quick a small job, to see that everything works
 * @property {import("../floor/open-floor.mjs").FloorBrowser} browser
 * @property {(text: string) => void} tell says what is going on
 *
 * @typedef {object} Row A line of the table.
 * @property {string} what
 * @property {string} ours
 * @property {string} against what it is compared with, and how long that took
 * @property {number} value the ratio, or the amount, that the target is about
 * @property {string} shown the same for people
 * @property {number | undefined} [atMost]
 * @property {number | undefined} [atLeast]
 *
 * @typedef {object} Result
 * @property {readonly Row[]} rows
 * @property {readonly string[]} [notes] how the time divides, what could not be run
 *
 * @typedef {object} Measure
 * @property {string} title
 * @property {(context: Context) => Promise<Result>} run
 */

export {};
