import type { Problem } from "../model/diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";

interface NamedText {
  /** Id of the source whose text it is, by its name. */
  readonly source: string;
  /** As people know the file. */
  readonly file: string;
}

/**
 * Parts the held texts that are read from those that nothing would be held against: of no source
 * of the edition, or one of two of the same. Of these the last counts, which is a `.txt` where
 * there is one: it is what somebody has looked through.
 * @param isGiven whether the command line names the text: it may be meant for another edition
 */
export function partUnreadTexts<T extends NamedText>(
  texts: readonly T[],
  sources: readonly string[],
  isGiven: (source: string) => boolean,
): { readonly read: readonly T[]; readonly problems: readonly Problem[] } {
  const read = new Map<string, T>();
  const problems: Problem[] = [];
  for (const text of texts) {
    const { source, file } = text;
    const other = read.get(source);
    if (sources.includes(source)) {
      if (other) problems.push(passedOver(other.file, file));
      read.set(source, text);
    } else if (sources.length > 0 && !isGiven(source)) problems.push(ofNoSource(text, sources));
  }
  return { read: [...read.values()], problems };
}

const ofNoSource = ({ source, file }: NamedText, sources: readonly string[]): Problem => ({
  rule: "held-text-unread",
  message: `expected a text named after a source; no source of the edition is called ${source}`,
  hint:
    didYouMean(source, sources) ??
    "Name it after the id of its source, or keep it somewhere else, such as in assets/.",
  place: { file },
});

const passedOver = (file: string, other: string): Problem => ({
  rule: "held-text-unread",
  message: `expected one text of each source; ${other} is read in its place`,
  hint: "Keep the one that is to be quoted from, and move the other to assets/.",
  place: { file },
});
