import type { Problem } from "../model/diagnostic.ts";
import type { Format } from "../model/manifest.ts";
import type { GivenMeeting } from "../model/meeting.ts";
import type { FinishedFile } from "../output/manifest.ts";
import type { PlannedDocument } from "../plan.ts";
import type { Printer } from "../print/index.ts";
import { selfContained } from "../render/index.ts";
import { type PrintMeans, printDocument } from "./print-document.ts";
import { outputOf, type RenderMeans, renderDocument } from "./render-document.ts";

/** What documents are made with. */
export interface Means extends RenderMeans, Omit<PrintMeans, "printer"> {
  /** What the run was told of the meeting that packs are for. */
  readonly meeting: GivenMeeting | undefined;
  /** Absent where nothing is to be printed. */
  readonly printer: Printer | undefined;
}

/**
 * Makes the files of one document in one language.
 * @returns those that could be made, and everything that is wrong with any of them
 */
export async function makeDocument(
  document: PlannedDocument,
  means: Means,
): Promise<{ files: readonly FinishedFile[]; problems: readonly Problem[] }> {
  const { kind, language } = document;
  const { meeting, printer } = means;
  const files: FinishedFile[] = [];
  const add = (format: Format, file: Pick<FinishedFile, "bytes" | "pages">): void => {
    const told = kind.view === "pack" && meeting !== undefined ? { meeting } : {};
    files.push({
      path: `${outputOf(document)}.${format}`,
      document: kind.id,
      language,
      format,
      ...told,
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
  if (html !== undefined) add("html", { bytes: Buffer.from(html) });
  if (printed?.value) add("pdf", printed.value);
  return { files, problems: [...problems, ...(printed?.problems ?? [])] };
}
