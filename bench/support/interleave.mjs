/**
 * @typedef {() => Promise<number | void>} Contestant Does the work once. What it returns, in
 * milliseconds, counts; where it returns nothing, the time that it took.
 */

/** @param {readonly number[]} values @returns {number} the middle one; NaN if there is none */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * Lets contestants take turns, so that whatever else the machine does falls on all of them
 * alike. Each round begins with another one, so that none always works after the same other.
 * @template {string} Name
 * @param {Readonly<Record<Name, Contestant>>} contestants
 * @param {{ rounds: number, warmups?: number, now?: () => number }} options warm-up rounds do
 *   not count
 * @returns {Promise<Record<Name, number[]>>} the milliseconds of every round
 */
export async function interleave(
  contestants,
  { rounds, warmups = 1, now = performance.now.bind(performance) },
) {
  const names = /** @type {Name[]} */ (Object.keys(contestants));
  const empty = Object.fromEntries(names.map((name) => [name, /** @type {number[]} */ ([])]));
  const times = /** @type {Record<Name, number[]>} */ (empty);
  for (let round = -warmups; round < rounds; round++) {
    const first = (round + warmups) % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const began = now();
      const own = await contestants[name]();
      const spent = own ?? now() - began;
      if (round >= 0) times[name].push(spent);
    }
  }
  return times;
}
