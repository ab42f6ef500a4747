import type { PdfSheet, TextRun } from "../read/pdf-facts.ts";
import type { VisitedNode } from "../read/visit-structure.ts";
import type { PdfCheck, PdfFault } from "./pdf-check.ts";
import { excerpt } from "./place-of.ts";

/** Every character has a glyph of its own, and every glyph says its character. */
export const characters: PdfCheck = {
  name: "characters",
  run({ facts, elements }) {
    const records = recordsOf(elements);
    return facts.sheets.flatMap((sheet) => faultsOf(sheet, records));
  },
};

function faultsOf(
  { number: page, runs }: PdfSheet,
  records: ReadonlyMap<TextRun, string>,
): PdfFault[] {
  return runs.flatMap((run) => {
    const record = records.get(run);
    const place = { page, ...(record ? { record } : {}) };
    const where = `“${excerpt(run.text)}” (${run.font || "no font"})`;
    const faults: PdfFault[] = [];
    if (run.notdef > 0) {
      faults.push({
        message: `${run.notdef === 1 ? "A character has" : `${run.notdef} characters have`} no glyph in ${where}: a box is printed.`,
        hint: "Have the template name a font that has it, or write it otherwise.",
        ...place,
      });
    }
    // That the box says nothing goes without saying.
    const others = new Set(run.unmapped.filter((code) => code !== 0 || run.notdef === 0));
    const codes = [...others].map((code) => code.toString(16).padStart(4, "0"));
    if (codes.length > 0) {
      const message = `The font does not say which characters ${codes.join(", ")} are, in ${where}.`;
      faults.push({ message, ...place });
    }
    return faults;
  });
}

function recordsOf(elements: readonly VisitedNode[]): Map<TextRun, string> {
  const records = new Map<TextRun, string>();
  for (const { node, record } of elements) {
    for (const kid of node.kids) {
      for (const run of kid.kind === "text" ? kid.runs : []) records.set(run, record);
    }
  }
  return records;
}
