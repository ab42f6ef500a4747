/** The n of an escaped line break, as JSON writes it, is no letter of a word. */
export function lastBefore(text: string): string | undefined {
  return /\\[bfnrt]$/.test(text) ? undefined : Array.from(text).at(-1);
}
