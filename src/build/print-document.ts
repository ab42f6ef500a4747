import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { Limits } from "../model/limits.ts";
import type { Profile } from "../model/severity.ts";
import { readAndCheck } from "../pdf/check/read-and-check.ts";
import { finish } from "../pdf/finish/finish.ts";
import { readDestinations } from "../pdf/read/read-destinations.ts";
import type { PlannedDocument } from "../plan.ts";
import type { Printer } from "../print/index.ts";
import { verify } from "../verify/verify.ts";
import { version } from "../version.ts";
import { attachmentOf } from "./attachment.ts";
import { tooManyPages } from "./limits.ts";
import { type Draft, outputOf } from "./render-document.ts";

/** What documents are printed with. */
export interface PrintMeans {
  readonly profile: Profile;
  readonly printer: Printer;
  /** Date inside the file, where it is not the edition's. */
  readonly date: string | undefined;
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
}

/** A PDF that is finished and has been read back. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Prints a rendered document, finishes the PDF, and holds it to what it was meant to be.
 * @throws the signal's reason, if it is aborted
 */
export async function printDocument(
  document: PlannedDocument,
  { view, rendered }: Draft,
  { profile, printer, date, limits, signal }: PrintMeans,
): Promise<Outcome<FinishedPdf>> {
  const { kind, edition } = document;
  const output = outputOf(document);
  const printed = await printer.print({ ...rendered, limits, pagesOf: readDestinations }, signal);
  const problems: Problem[] = printed.problems.map((problem) => ({ output, ...problem }));
  if (!printed.value) return { value: undefined, problems };
  const { pdf, page } = printed.value;
  const surplus = tooManyPages(pdf, limits);
  if (surplus) return { value: undefined, problems: [...problems, { output, ...surplus }] };
  const day = date ?? `${view.frame.issued}T00:00:00Z`;
  const attachment = attachmentOf(view, page, { edition, profile });
  const { elements, texts } = page;
  const bytes = await finish(pdf, { ...view.frame, elements, attachment, date: day, version });
  const { facts, faults } = await readAndCheck(bytes);
  const { fonts } = rendered;
  problems.push(...verify({ kind, view, texts, facts, faults, page, fonts }, output));
  return { value: { bytes, pages: facts.pages }, problems };
}
