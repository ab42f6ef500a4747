import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import { messagesFor } from "../model/locale.ts";
import type { Format } from "../model/manifest.ts";
import type { GivenMeeting } from "../model/meeting.ts";
import type { Rendered } from "../model/rendered.ts";
import type { Profile } from "../model/severity.ts";
import type { TemplateSet } from "../model/template-set.ts";
import type { WorkspaceHelpers } from "../model/workspace-helpers.ts";
import type { FinishedFile } from "../output/manifest.ts";
import { readAndCheck } from "../pdf/check/read-and-check.ts";
import { finish } from "../pdf/finish/finish.ts";
import { readDestinations } from "../pdf/read/read-destinations.ts";
import type { PlannedDocument } from "../plan.ts";
import type { Printer } from "../print/index.ts";
import { render, selfContained } from "../render/index.ts";
import { verifyRendered } from "../verify/rendered.ts";
import { verify } from "../verify/verify.ts";
import { version } from "../version.ts";
import { makeView } from "../view/index.ts";
import { withoutUnasked } from "./asked-fields.ts";
import { attachmentOf } from "./attachment.ts";

/** What documents are made with. */
export interface Means {
  readonly edition: Edition;
  /** What the run was told of the meeting that packs are for. */
  readonly meeting: GivenMeeting | undefined;
  readonly templates: TemplateSet;
  /** Of the workspace, where it has any. */
  readonly helpers: WorkspaceHelpers | undefined;
  readonly profile: Profile;
  /** Absent where nothing is to be printed. */
  readonly printer: Printer | undefined;
  /** Date inside the files, where it is not the edition's. */
  readonly date: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/**
 * Makes the files of one document in one language.
 * @returns those that could be made, and everything that is wrong with any of them
 */
export async function makeDocument(
  document: PlannedDocument,
  { edition, meeting, templates, helpers, profile, printer, date, signal }: Means,
): Promise<{ files: readonly FinishedFile[]; problems: readonly Problem[] }> {
  const { kind, language, options, parts } = document;
  const output = `${language}/${kind.id}`;
  const files: FinishedFile[] = [];
  const problems: Problem[] = [];
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    problems.push(...outcome.problems.map((problem) => ({ output, ...problem })));
    return outcome.value;
  };
  const add = (format: Format, file: Pick<FinishedFile, "bytes" | "pages">): void => {
    const told = kind.view === "pack" && meeting !== undefined ? { meeting } : {};
    files.push({
      path: `${output}.${format}`,
      document: kind.id,
      language,
      format,
      ...told,
      ...file,
    });
  };
  const wants = (format: Format): boolean =>
    document.outputs.some((planned) => planned.format === format);

  signal?.throwIfAborted();
  // A language without words has been reported where the edition was opened.
  const messages = messagesFor(templates.locales, language).value;
  const common = { edition, kind, language, profile, options, parts };
  const made = messages && take(makeView({ ...common, messages }));
  const view = made && (await withoutUnasked(made, templates));
  const rendered: Rendered | undefined = view && take(await render({ view, templates, helpers }));
  if (!view || !rendered) return { files, problems };
  problems.push(...verifyRendered(view, rendered.html, output));

  const [html, printed] = await Promise.all([
    wants("html") ? selfContained(rendered) : undefined,
    wants("pdf") ? printer?.print({ ...rendered, pagesOf: readDestinations }, signal) : undefined,
  ]);
  if (html !== undefined) add("html", { bytes: Buffer.from(html) });
  const sheets = printed && take(printed);
  if (sheets) {
    const { pdf, page } = sheets;
    const day = date ?? `${view.frame.issued}T00:00:00Z`;
    const attachment = attachmentOf(view, page, { edition: edition.id, profile });
    const { elements } = page;
    const bytes = await finish(pdf, { ...view.frame, elements, attachment, date: day, version });
    const { facts, faults } = await readAndCheck(bytes);
    const { fonts } = rendered;
    const texts = page.texts;
    problems.push(...verify({ kind, view, texts, facts, faults, page, fonts }, output));
    add("pdf", { bytes, pages: facts.pages });
  }
  return { files, problems };
}
