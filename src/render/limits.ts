import type { Problem } from "../model/diagnostic.ts";
import type { Limits } from "./templates/check-data.ts";

/** Far above any real document, and reached in well under a second. */
export const limits: Limits = {
  partialDepth: 25,
  steps: 1_000_000,
  length: 20_000_000,
};

export const tooLong = (length: number): Problem => ({
  rule: "output-too-large",
  message: `The document has ${length} characters of HTML; at most ${limits.length} are allowed.`,
  hint: "Split the edition, or leave out what is not read.",
});
