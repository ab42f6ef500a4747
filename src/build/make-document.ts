import type { Place, Problem } from "../model/diagnostic.ts";
import type { Format } from "../model/manifest.ts";
import type { GivenMeeting } from "../model/meeting.ts";
import type { FinishedFile } from "../output/manifest.ts";
import { selfContained } from "../render/index.ts";
import { atItsRecord } from "./at-its-record.ts";
import { blameHeaviest } from "./heaviest-record.ts";
import { fileTooLarge } from "./limits.ts";
import { madeFrom } from "./made-from.ts";
import { type PrintMeans, printDocument } from "./print-document.ts";
import { outputOf, type RenderMeans, renderDocument } from "./render-document.ts";
import type { DocumentToMake } from "./sort-out.ts";

/** What documents are made with. */
export interface Means extends RenderMeans, Omit<PrintMeans, "printer" | "finisher"> {
  /** What the run was told of the meeting that packs are for. */
  readonly meeting: GivenMeeting | undefined;
  /** Where a record begins, by collection and id. */
  readonly placeOfRecord: (name: string) => Place | undefined;
  /** Rules that nothing is to be said of. */
  readonly rulesOff: readonly string[];
  /** Absent where nothing is to be printed. */
  readonly printing: Pick<PrintMeans, "printer" | "finisher"> | undefined;
}

/** The files of a document that could be made, and everything that is wrong with any of them. */
export interface MadeDocument {
  readonly files: readonly FinishedFile[];
  readonly problems: readonly Problem[];
}

/** Makes the files of one document in one language. */
export async function makeDocument(document: DocumentToMake, means: Means): Promise<MadeDocument> {
  const { kind, language, contentOf } = document;
  const { meeting, printing, date, rulesOff } = means;
  const files: FinishedFile[] = [];
  const add = (
    format: Format,
    file: Pick<FinishedFile, "bytes" | "pages">,
    found: readonly Problem[],
  ): void => {
    const told = kind.view === "pack" && meeting !== undefined ? { meeting } : {};
    const printed = { browser: printing?.printer.facts, date };
    const hasFindings = found.some(({ rule }) => !rulesOff.includes(rule));
    files.push({
      path: `${outputOf(document)}.${format}`,
      document: kind.id,
      language,
      format,
      ...told,
      madeFrom: madeFrom(content, format, printed, hasFindings),
      ...file,
    });
  };
  const wants = (format: Format): boolean =>
    document.outputs.some((planned) => planned.format === format);

  means.signal?.throwIfAborted();
  const { value: draft, problems } = await renderDocument(document, means);
  const placed = (problem: Problem): Problem => atItsRecord(problem, means.placeOfRecord);
  if (!draft) return { files, problems: problems.map(placed) };
  const content = contentOf(draft.view);
  const [html, printed] = await Promise.all([
    wants("html") ? selfContained(draft.rendered, means.fontCache) : undefined,
    wants("pdf") && printing
      ? printDocument(document, draft, { ...means, ...printing })
      : undefined,
  ]);
  const blame = (problem: Problem): Problem => placed(blameHeaviest(problem, draft.rendered.html));
  const all = [...problems.map(placed), ...(printed?.problems ?? []).map(blame)];
  const output = outputOf(document);
  const ends = [html === undefined ? undefined : Buffer.from(html), printed?.value?.bytes];
  for (const bytes of ends) {
    const surplus = bytes && fileTooLarge(bytes, means.limits);
    if (surplus) all.push(blame({ output, ...surplus }));
  }
  // What is found in printing is of the PDF alone.
  if (html !== undefined) add("html", { bytes: Buffer.from(html) }, problems);
  if (printed?.value) add("pdf", printed.value, all);
  return { files, problems: all };
}
