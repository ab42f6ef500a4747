import type { Problem } from "../model/diagnostic.ts";
import { pageBudgetExceeded } from "./page-budget-exceeded.ts";
import { pdfIncomplete } from "./pdf-incomplete.ts";
import type { Printed, VerifyRule } from "./printed.ts";
import { type3Font } from "./type-3-font.ts";

export type { Printed } from "./printed.ts";

/** The rules over what was printed, in the order in which their faults are reported. */
export const verifyRules = [
  pdfIncomplete,
  pageBudgetExceeded,
  type3Font,
] as const satisfies readonly VerifyRule[];

/** @param output the document it is, as `<language>/<document>` */
export function verify(printed: Printed, output: string): Problem[] {
  return verifyRules.flatMap((rule) =>
    rule.check(printed).map((fault) => ({ rule: rule.id, output, ...fault })),
  );
}
