import { createHash } from "node:crypto";
import type { DocumentView } from "../model/document-view.ts";
import { messagesFor } from "../model/locale.ts";
import type { Format } from "../model/manifest.ts";
import type { GivenMeeting } from "../model/meeting.ts";
import type { Profile } from "../model/severity.ts";
import type { TemplateSet } from "../model/template-set.ts";
import type { PlannedDocument } from "../plan.ts";
import { brandCss } from "../render/index.ts";
import { reachedTemplates } from "./reached-templates.ts";

/** What documents are made with, besides what each of them says. */
export interface Tools {
  readonly edition: string;
  readonly profile: Profile;
  /** What the run is told of the meeting that packs are for. */
  readonly meeting: GivenMeeting | undefined;
  readonly templates: TemplateSet;
  /** Version of Briefwright, and which compilation of it. */
  readonly program: string;
  /** The packages of the fonts, with their versions. */
  readonly fonts: readonly string[];
  /** The SHA-256 of the files of helpers, and of the brand's logo. */
  readonly files: readonly string[];
  /**
   * Rules that the workspace has switched off. What a document was not held to when it was
   * made it has to be held to when the rule comes back.
   */
  readonly rulesOff: readonly string[];
}

/** Who prints, and the date that goes into the files; HTML depends on neither. */
export interface Printing {
  readonly browser: { readonly product: string; readonly version: string } | undefined;
  readonly date: string | undefined;
}

/**
 * One hash for everything that decides what a document looks like and is held to, in either
 * format. The view counts as it is: it holds every word of the document, and goes into the PDF.
 */
export function contentHash(
  { kind, options, parts }: PlannedDocument,
  view: DocumentView,
  { edition, profile, meeting, templates, program, fonts, files, rulesOff }: Tools,
): string {
  const kinds = [kind.id, ...parts.map((part) => part.kind.id)];
  // Its words, titles and options are in the view, those of this language alone.
  const { title, strings, options: declared, ...rules } = kind;
  const { language } = view.frame;
  // These count by what of them is used; whatever else a set of templates holds, as it is.
  const { layout, partials, styles, kinds: _, shipped: __, locales, ...others } = templates;
  const { likelihoodScales, riskScales, looks, look, brand, ...rest } = others;
  return hashOf([
    [program, fonts, files, edition, profile, rulesOff],
    [rules, options, parts.map((part) => [part.kind.id, part.options])],
    reachedTemplates(templates, kinds).map(({ name, text }) => [name, text]),
    // Read by the layout itself; all other words are in the view.
    messagesFor(locales, language).value?.["frame.skip"] ?? "",
    [brandCss(brand, view.frame), rest],
    view,
    // The manifest says of a pack what the run was told, which need not show in the view.
    ...(kind.view === "pack" && meeting ? [[meeting.title, meeting.date, meeting.place]] : []),
  ]);
}

/**
 * What stands in the manifest as `madeFrom`. A file with which something was wrong is marked
 * by another hash, so that the next build makes it again and says it again.
 */
export function madeFrom(
  content: string,
  format: Format,
  { browser, date }: Printing,
  hasFindings: boolean,
): string {
  const printing = format === "pdf" ? [browser?.product, browser?.version, date] : [];
  return hashOf([content, format, printing, ...(hasFindings ? ["with findings"] : [])]);
}

function hashOf(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
