import { openPdf } from "../open-pdf.ts";
import type { FinishFacts } from "./step.ts";

export type { FinishFacts } from "./step.ts";

/**
 * Turns a PDF as Chromium writes it into the one to publish. It is edited in place: pages
 * copied to a new document would lose their tags, outline and language.
 */
export async function finish(printed: Uint8Array, facts: FinishFacts): Promise<Uint8Array> {
  const { finishSteps } = await import("./steps.ts");
  const { fillFileId, reserveFileId } = await import("./file-id.ts");
  const pdf = await openPdf(printed);
  for (const step of finishSteps) step.run(pdf, facts);
  reserveFileId(pdf);
  // Saving is to add nothing of its own: no page, no fields; and to make no pauses.
  const saving = { addDefaultPage: false, updateFieldAppearances: false };
  return fillFileId(await pdf.save({ ...saving, objectsPerTick: Number.POSITIVE_INFINITY }));
}
