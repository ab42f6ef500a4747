import { metadata } from "./metadata.ts";
import { stableIds } from "./stable-ids.ts";
import type { FinishStep } from "./step.ts";

/** What is done to a printed document, in this order. */
export const finishSteps = [metadata, stableIds] as const satisfies readonly FinishStep[];
