import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import { hintFor } from "../model/nearest.ts";
import type { Rendered } from "../model/rendered.ts";
import type { KindTemplates, TemplateSet } from "../model/template-set.ts";
import type { WorkspaceHelpers } from "../model/workspace-helpers.ts";
import { checkTemplates } from "./check-templates.ts";
import { documentFonts, type FontStyles, noFonts } from "./fonts/document-fonts.ts";
import { checkOutput } from "./html/check-output.ts";
import { idsOf } from "./html/ids.ts";
import { layoutContext } from "./layout-context.ts";
import { limits, tooLong } from "./limits.ts";
import { renderParts } from "./parts/render-parts.ts";
import { pruneContents } from "./prune-contents.ts";
import { createEngine, type Print } from "./templates/engine.ts";
import { loadHandlebars } from "./templates/handlebars.ts";

/** Plain data, so that rendering can be done in a process of its own. */
export interface RenderInput {
  readonly view: DocumentView;
  readonly templates: TemplateSet;
  /** Of the workspace; where they may run. */
  readonly helpers?: WorkspaceHelpers | undefined;
  /** Folder that keeps what is made of fonts for later runs. */
  readonly fontCache?: string | undefined;
}

/** Prints a view with the templates of its kind: HTML that asks for its fonts by path. */
export async function render({
  view: given,
  templates,
  helpers,
  fontCache,
}: RenderInput): Promise<Outcome<Rendered>> {
  const { frame } = given;
  const kind = Object.hasOwn(templates.kinds, frame.kind) ? templates.kinds[frame.kind] : undefined;
  if (!kind) return failed([missingKind(frame.kind, templates)]);

  const handlebars = await loadHandlebars();
  const print = engineOf(templates, () => createEngine(handlebars, templates.partials, helpers));
  const check = (of: DocumentView, by: KindTemplates): readonly Problem[] =>
    checkTemplates(handlebars, of, by, templates, { helpers });
  const printContent = (of: DocumentView, { template }: KindTemplates): string =>
    withoutBlankLines(print(template.text, of, of.frame));
  const { view, problems } = renderParts(given, {
    templates,
    check,
    print: printContent,
    missing: (name) => missingKind(name, templates),
  });
  const faults = [...problems, ...check(view, kind)];
  if (faults.length > 0) return failed(faults);

  const first = printContent(view, kind);
  const listed = pruneContents(view, idsOf(first));
  const content = listed === view ? first : printContent(listed, kind);
  const page = (styles: FontStyles): string =>
    print(templates.layout.text, layoutContext(view, kind, templates, styles, content), frame);

  // Printed twice: which fonts the rules name depends on what the page says.
  const fonts = await documentFonts(page(noFonts), fontCache);
  const html = page(fonts);
  if (html.length > limits.length) return failed([tooLong(html.length)]);
  const unsafe = checkOutput(html, templates.layout.file);
  if (unsafe.length > 0) return failed(unsafe);
  const logo = templates.brand?.logo;
  // A template that does not show the logo has no use for it.
  const isShown = logo !== undefined && html.includes(`src="${logo.path}"`);
  const assets = isShown ? new Map([...fonts.assets, [logo.path, logo.asset]]) : fonts.assets;
  return { value: { html, assets, fonts: fonts.names }, problems: fonts.problems };
}

/** Blocks that print nothing leave the spaces of their line behind. */
const withoutBlankLines = (html: string): string => html.replace(/^[ \t]+$/gm, "");

const failed = (problems: readonly Problem[]): Outcome<Rendered> => ({
  value: undefined,
  problems,
});

const engines = new WeakMap<TemplateSet, Print>();

/** Compiled templates are used for every document and language of a run. */
function engineOf(templates: TemplateSet, create: () => Print): Print {
  let engine = engines.get(templates);
  if (!engine) {
    engine = create();
    engines.set(templates, engine);
  }
  return engine;
}

const missingKind = (kind: string, { kinds }: TemplateSet): Problem => ({
  rule: "template-missing",
  message: `There are no templates for the document “${kind}”.`,
  hint:
    hintFor(kind, Object.keys(kinds), "There are:") ||
    `Make templates/documents/${kind}/ with document.yaml and document.hbs.`,
});
