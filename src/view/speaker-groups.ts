import type { Quote } from "../model/quote.ts";

/** Quotations of the same speakers, or of the same report. */
export interface SpeakerGroup {
  /** Ids of people; empty for words of a report or of nobody named. */
  readonly speakers: readonly string[];
  /** Id of the report whose words these are, where no speaker is named. */
  readonly report: string | undefined;
  readonly quotes: readonly Quote[];
}

/** Groups in order of first appearance: the editors' order, the same in every language. */
export function speakerGroups(quotes: readonly Quote[]): readonly SpeakerGroup[] {
  const groups = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const key = JSON.stringify(voiceOf(quote));
    groups.set(key, [...(groups.get(key) ?? []), quote]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ ...voiceOf(first), quotes: members }] : [];
  });
}

function voiceOf({ speakers, report }: Quote): Pick<SpeakerGroup, "speakers" | "report"> {
  return speakers === undefined || speakers === "unattributed"
    ? { speakers: [], report }
    : { speakers, report: undefined };
}
