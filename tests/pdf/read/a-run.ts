import type { TextRun } from "../../../src/pdf/read/pdf-facts.ts";

/** A run of text with nothing peculiar about it. */
export const aRun = (text: string, change: Partial<TextRun> = {}): TextRun => ({
  text,
  page: 1,
  font: "AAAAAA+Plain",
  size: 10,
  box: [0, 90, 10, 100],
  baseline: 98,
  mcid: 0,
  form: 0,
  artifact: undefined,
  reversed: false,
  turned: false,
  replaced: false,
  hidden: false,
  notdef: 0,
  unmapped: [],
  ...change,
});
