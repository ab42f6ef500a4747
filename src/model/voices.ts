import type { Quote } from "./quote.ts";
import type { Source } from "./source.ts";

/** Whether somebody is named behind a quotation: a speaker, or the report whose words it is. */
export function hasNamedVoice({ attribution, speakers, report }: Quote): boolean {
  return attribution !== "anonymous" && (report !== undefined || Array.isArray(speakers));
}

/**
 * Whether a source is a voice without a name: its author is not stated, and no
 * publisher or outlet answers for it. What is left open is not taken for anonymous.
 */
export function isUnnamed({ creators, creatorsAsPrinted, publisher, outlet }: Source): boolean {
  const isGiven = (value: unknown): boolean => value !== undefined && value !== "notStated";
  return (
    creators === "notStated" &&
    creatorsAsPrinted === undefined &&
    !isGiven(publisher) &&
    !isGiven(outlet)
  );
}
