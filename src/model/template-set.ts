import type { DocumentKind } from "./document-kind.ts";
import type { LikelihoodScale, RiskScale } from "./scale.ts";

/** A text file of the templates, and where it came from, for messages. */
export interface TemplateFile {
  /** For people: relative to the workspace, or `briefwright:templates/…` for a built-in one. */
  readonly file: string;
  readonly text: string;
}

/** Everything under templates/, read once a run: the workspace's files before the built-in ones. */
export interface TemplateSet {
  readonly layout: TemplateFile;
  /** By name, such as `quote-card`. */
  readonly partials: Readonly<Record<string, TemplateFile>>;
  /** In the order in which they are linked: by file name. */
  readonly styles: readonly TemplateFile[];
  readonly kinds: Readonly<Record<string, KindTemplates>>;
  /** Messages by language tag, then by dotted key, in ICU MessageFormat. */
  readonly locales: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly likelihoodScales: Readonly<Record<string, LikelihoodScale>>;
  readonly riskScales: Readonly<Record<string, RiskScale>>;
}

export interface KindTemplates {
  readonly kind: DocumentKind;
  readonly template: TemplateFile;
  readonly css: TemplateFile | undefined;
}
