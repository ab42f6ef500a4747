import type { Place } from "./diagnostic.ts";

/** Turns an offset into a text (UTF-16 units, from 0) into a place for people. */
export type PlaceAt = (
  offset: number,
) => Place & { readonly line: number; readonly column: number };

/** The places of a text. Lines end at `\n`, so that `\r\n` counts as one end. */
export function placesIn(file: string, text: string): PlaceAt {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
