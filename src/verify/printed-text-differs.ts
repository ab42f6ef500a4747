import type { VerifyRule } from "./printed.ts";
import { readingLines } from "./reading-texts.ts";
import { textDifferences } from "./text-differences.ts";

/** What the PDF says, as a screen reader or a search reads it, is not what it was to say. */
export const printedTextDiffers: VerifyRule = {
  id: "printed-text-differs",
  check({ texts, facts }) {
    return textDifferences(texts, readingLines(facts.structure)).map(
      ({ record, page, expected, found }) => ({
        message: `${messageOf(expected, found)}.`,
        hint: "A font that maps its letters wrongly, or a style that hides or adds text, does this; look at the fonts and the style sheet.",
        ...(page !== undefined && { page }),
        ...(record !== undefined && { record }),
      }),
    );
  },
};

function messageOf(expected: string, found: string): string {
  if (expected === "") return `It says “${found}”, which was not to be printed`;
  if (found === "") return `It lacks “${expected}”`;
  return `It says “${found}” (${pointOf(found)}) where “${expected}” (${pointOf(expected)}) was to be printed`;
}

/** The first of the code points that differ. */
const pointOf = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
