import type { Brand, LookValues } from "./brand.ts";
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
  /** Every file of them came with Briefwright: none is of a workspace. */
  readonly shipped?: boolean;
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
  /** By name, such as `ministry`. */
  readonly looks?: Readonly<Record<string, Look>>;
  /** That of the workspace, where it has one, and the look that it starts from. */
  readonly brand?: Brand;
  readonly look?: Look;
}

/** A look that a brand can start from: values, and styles behind those that documents share. */
export interface Look {
  readonly values: LookValues;
  /** What the values came from. */
  readonly declaration: TemplateFile | undefined;
  readonly css: TemplateFile | undefined;
  /** Styles behind those of a kind of document, by the name of the kind. */
  readonly kinds: Readonly<Record<string, TemplateFile>>;
}

export interface KindTemplates {
  readonly kind: DocumentKind;
  readonly template: TemplateFile;
  readonly css: TemplateFile | undefined;
  /** What the look of the workspace adds to it. */
  readonly lookCss?: TemplateFile | undefined;
}
