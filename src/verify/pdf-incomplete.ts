import type { Fault, VerifyRule } from "./printed.ts";

/** The PDF has no pages or no tags, or another language or title than its document. */
export const pdfIncomplete: VerifyRule = {
  id: "pdf-incomplete",
  check({ view: { frame }, facts }) {
    const faults: Fault[] = [];
    if (facts.pages === 0) {
      faults.push(fault("It has no pages", "the template gives the page nothing to show"));
    }
    if (!facts.tagged) {
      faults.push(
        fault(
          "It has no tags, so that a screen reader cannot read it",
          "the browser cannot write them",
        ),
      );
    }
    if (facts.language !== frame.language) {
      faults.push(
        fault(
          `Its language is given as “${facts.language}” instead of “${frame.language}”`,
          'the layout does not say <html lang="{{frame.language}}">',
        ),
      );
    }
    if (facts.title !== frame.title) {
      faults.push(
        fault(
          `Its title is given as “${facts.title}” instead of “${frame.title}”`,
          "a PDF step has changed it",
        ),
      );
    }
    return faults;
  },
};

function fault(what: string, cause: string): Fault {
  return { message: `${what}.`, hint: `Look whether ${cause}.` };
}
