import type { Problem } from "../model/diagnostic.ts";
import type { Format } from "../model/manifest.ts";
import type { GivenMeeting } from "../model/meeting.ts";
import type { FinishedFile } from "../output/manifest.ts";
import type { Printer } from "../print/index.ts";
import { selfContained } from "../render/index.ts";
import { fileTooLarge } from "./limits.ts";
import { madeFrom } from "./made-from.ts";
import { type PrintMeans, printDocument } from "./print-document.ts";
import { outputOf, type RenderMeans, renderDocument } from "./render-document.ts";
import type { DocumentToMake } from "./sort-out.ts";

/** What documents are made with. */
export interface Means extends RenderMeans, Omit<PrintMeans, "printer"> {
  /** What the run was told of the meeting that packs are for. */
  readonly meeting: GivenMeeting | undefined;
  /** Rules that nothing is to be said of. */
  readonly rulesOff: readonly string[];
  /** Absent where nothing is to be printed. */
  readonly printer: Printer | undefined;
}

/**
 * Makes the files of one document in one language.
 * @returns those that could be made, and everything that is wrong with any of them
 */
export async function makeDocument(
  document: DocumentToMake,
  means: Means,
): Promise<{ files: readonly FinishedFile[]; problems: readonly Problem[] }> {
  const { kind, language, content = "" } = document;
  const { meeting, printer, date, rulesOff } = means;
  const files: FinishedFile[] = [];
  const add = (
    format: Format,
    file: Pick<FinishedFile, "bytes" | "pages">,
    found: readonly Problem[],
  ): void => {
    const told = kind.view === "pack" && meeting !== undefined ? { meeting } : {};
    const printing = { browser: printer?.facts, date };
    const hasFindings = found.some(({ rule }) => !rulesOff.includes(rule));
    files.push({
      path: `${outputOf(document)}.${format}`,
      document: kind.id,
      language,
      format,
      ...told,
      madeFrom: madeFrom(content, format, printing, hasFindings),
      ...file,
    });
  };
  const wants = (format: Format): boolean =>
    document.outputs.some((planned) => planned.format === format);

  means.signal?.throwIfAborted();
  const { value: draft, problems } = await renderDocument(document, means);
  if (!draft) return { files, problems };
  const [html, printed] = await Promise.all([
    wants("html") ? selfContained(draft.rendered, means.fontCache) : undefined,
    wants("pdf") && printer ? printDocument(document, draft, { ...means, printer }) : undefined,
  ]);
  const all = [...problems, ...(printed?.problems ?? [])];
  const output = outputOf(document);
  const ends = [html === undefined ? undefined : Buffer.from(html), printed?.value?.bytes];
  for (const bytes of ends) {
    const surplus = bytes && fileTooLarge(bytes, means.limits);
    if (surplus) all.push({ output, ...surplus });
  }
  // What is found in printing is of the PDF alone.
  if (html !== undefined) add("html", { bytes: Buffer.from(html) }, problems);
  if (printed?.value) add("pdf", printed.value, all);
  return { files, problems: all };
}
