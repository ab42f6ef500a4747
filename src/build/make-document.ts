import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import type { Format } from "../model/manifest.ts";
import type { GivenMeeting } from "../model/meeting.ts";
import type { Rendered } from "../model/rendered.ts";
import type { Profile } from "../model/severity.ts";
import type { TemplateSet } from "../model/template-set.ts";
import type { FinishedFile } from "../output/manifest.ts";
import { readAndCheck } from "../pdf/check/read-and-check.ts";
import { finish } from "../pdf/finish/finish.ts";
import { readDestinations } from "../pdf/read/read-destinations.ts";
import type { Printer } from "../print/index.ts";
import { render, selfContained } from "../render/index.ts";
import { verifyRendered } from "../verify/rendered.ts";
import { verify } from "../verify/verify.ts";
import { version } from "../version.ts";
import { attachmentOf } from "./attachment.ts";
import { madeFrom } from "./made-from.ts";
import type { DocumentToMake } from "./sort-out.ts";
import { wordDocument } from "./word-document.ts";

/** What documents are made with. */
export interface Means {
  readonly edition: Edition;
  /** What the run was told of the meeting that packs are for. */
  readonly meeting: GivenMeeting | undefined;
  readonly templates: TemplateSet;
  readonly profile: Profile;
  /** Rules that nothing is to be said of. */
  readonly rulesOff: readonly string[];
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
  document: DocumentToMake,
  { edition, meeting, templates, profile, rulesOff, printer, date, signal }: Means,
): Promise<{ files: readonly FinishedFile[]; problems: readonly Problem[] }> {
  const { kind, language } = document;
  const output = `${language}/${kind.id}`;
  const files: FinishedFile[] = [];
  const problems: Problem[] = [];
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    problems.push(...outcome.problems.map((problem) => ({ output, ...problem })));
    return outcome.value;
  };
  const add = (format: Format, file: Pick<FinishedFile, "bytes" | "pages">): void => {
    const told = kind.view === "pack" && meeting !== undefined ? { meeting } : {};
    const printing = { browser: printer?.facts, date };
    const hasFindings = problems.some(({ rule }) => !rulesOff.includes(rule));
    files.push({
      path: `${output}.${format}`,
      document: kind.id,
      language,
      format,
      ...told,
      madeFrom: madeFrom(document.content ?? "", format, printing, hasFindings),
      ...file,
    });
  };
  const wants = (format: Format): boolean =>
    document.outputs.some((planned) => planned.format === format);

  signal?.throwIfAborted();
  const view = take(wordDocument(document, { edition, templates, profile }));
  const rendered: Rendered | undefined = view && take(await render({ view, templates }));
  if (!view || !rendered) return { files, problems };
  problems.push(...verifyRendered(view, rendered.html, output));

  const [html, printed] = await Promise.all([
    wants("html") ? selfContained(rendered) : undefined,
    wants("pdf") ? printer?.print({ ...rendered, pagesOf: readDestinations }, signal) : undefined,
  ]);
  // What is found from here on is of the PDF alone.
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
