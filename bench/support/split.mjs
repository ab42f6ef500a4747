import { milliseconds } from "./figures.mjs";
import { median } from "./interleave.mjs";

/**
 * How the time of builds divides, by what they say of themselves with --json.
 * @param {readonly string[]} reports
 * @param {number} whole wall time of the process
 */
export function splitOf(reports, whole) {
  /** @type {Readonly<Record<string, number>>[]} */
  const timings = reports.map((text) => JSON.parse(text).timings);
  const parts = Object.keys(timings[0] ?? {}).map(
    (part) => /** @type {const} */ ([part, median(timings.map((laps) => laps[part] ?? 0))]),
  );
  const told = parts.reduce((sum, [, ms]) => sum + ms, 0);
  return [...parts, /** @type {const} */ (["starting and ending", whole - told])]
    .map(([part, ms]) => `${part} ${milliseconds(ms)}`)
    .join(", ");
}
