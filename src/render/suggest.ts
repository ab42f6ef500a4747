import { didYouMean } from "../nearest.ts";

/** “Did you mean …?” and the list of what there is, for the end of a hint. */
export function suggest(name: string, known: readonly string[], whatThereIs: string): string {
  const listed = known.slice(0, 30).join(", ");
  const list =
    known.length === 0 ? "" : `${whatThereIs} ${listed}${known.length > 30 ? ", …" : ""}.`;
  // The cut keeps a hostile name of a megabyte from taking minutes.
  return `${didYouMean(name.slice(0, 100), known)}${list}`.trim();
}
