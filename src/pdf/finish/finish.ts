import { openPdf } from "../open-pdf.ts";
import type { FinishFacts } from "./step.ts";

export type { FinishFacts } from "./step.ts";

/**
 * Turns a PDF as Chromium writes it into the one to publish. It is edited in place: pages
 * copied to a new document would lose their tags, outline and language.
 */
export async function finish(printed: Uint8Array, facts: FinishFacts): Promise<Uint8Array> {
  const { finishSteps } = await import("./steps.ts");
  const { openDraft } = await import("./open-draft.ts");
  const { writeFile } = await import("./write-file.ts");
  const draft = openDraft(await openPdf(printed), facts);
  for (const step of finishSteps) step.run(draft, facts);
  return writeFile(draft.pdf);
}
