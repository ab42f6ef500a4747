import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { Limits } from "../model/limits.ts";
import type { Profile } from "../model/severity.ts";
import { readDestinations } from "../pdf/read/read-destinations.ts";
import type { PlannedDocument } from "../plan.ts";
import type { Printer } from "../print/index.ts";
import { version } from "../version.ts";
import { attachmentOf } from "./attachment.ts";
import type { FinishedPdf } from "./finish-document.ts";
import type { Finisher } from "./finisher.ts";
import { tooManyPages } from "./limits.ts";
import { type Draft, outputOf } from "./render-document.ts";

/** What documents are printed with. */
export interface PrintMeans {
  readonly profile: Profile;
  readonly printer: Printer;
  readonly finisher: Finisher;
  /** Date inside the file, where it is not the edition's. */
  readonly date: string | undefined;
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
}

/**
 * Prints a rendered document, finishes the PDF, and holds it to what it was meant to be.
 * @throws the signal's reason, if it is aborted
 */
export async function printDocument(
  document: PlannedDocument,
  { view, rendered }: Draft,
  { profile, printer, finisher, date, limits, signal }: PrintMeans,
): Promise<Outcome<FinishedPdf>> {
  const { kind, edition } = document;
  const output = outputOf(document);
  const printed = await printer.print({ ...rendered, limits, pagesOf: readDestinations }, signal);
  const problems: Problem[] = printed.problems.map((problem) => ({ output, ...problem }));
  if (!printed.value) return { value: undefined, problems };
  const { pdf, page } = printed.value;
  const surplus = tooManyPages(pdf, limits);
  if (surplus) return { value: undefined, problems: [...problems, { output, ...surplus }] };
  const { fonts } = rendered;
  const attachment = attachmentOf(view, page, { edition, profile });
  const day = date ?? `${view.frame.issued}T00:00:00Z`;
  const sheets = { output, pdf, kind, view, page, fonts, attachment, date: day, version };
  const finished = await finisher.finish(sheets, signal);
  return { value: finished.value, problems: [...problems, ...finished.problems] };
}
