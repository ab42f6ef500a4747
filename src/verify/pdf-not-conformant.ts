import type { VerifyRule } from "./printed.ts";

/** The file breaks a demand of PDF/UA-1 or PDF/A-3a. */
export const pdfNotConformant: VerifyRule = {
  id: "pdf-not-conformant",
  check: ({ faults }) =>
    faults.map(({ hint, ...fault }) => ({
      ...fault,
      hint:
        hint ??
        "Look in the template for what is printed there; if nothing is wrong with it, this is a fault of Briefwright.",
    })),
};
