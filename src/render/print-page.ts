import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import { hintFor } from "../model/nearest.ts";
import type { KindTemplates, TemplateSet } from "../model/template-set.ts";
import type { WorkspaceHelpers } from "../model/workspace-helpers.ts";
import { checkTemplates } from "./check-templates.ts";
import { idsOf } from "./html/ids.ts";
import { layoutContext } from "./layout-context.ts";
import { limits, tooLong } from "./limits.ts";
import { renderParts } from "./parts/render-parts.ts";
import { pruneContents } from "./prune-contents.ts";
import { createEngine, type Print } from "./templates/engine.ts";
import { loadHandlebars } from "./templates/handlebars.ts";

export interface PageInput {
  readonly view: DocumentView;
  readonly templates: TemplateSet;
  /** Of the workspace; where they may run. */
  readonly helpers?: WorkspaceHelpers | undefined;
}

/**
 * Prints a view with the templates of its kind: the whole page, but for its styles. All that
 * templates and helpers do is done here, with plain data and without disk or network, so that it
 * can be done in a process of its own.
 */
export async function printPage({
  view: given,
  templates,
  helpers,
}: PageInput): Promise<Outcome<string>> {
  const kind = kindOf(given, templates);
  if (!kind) return failed([missingKind(given.frame.kind, templates)]);

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
  const page = print(templates.layout.text, layoutContext(view, templates, content), view.frame);
  if (page.length > limits.length) return failed([tooLong(page.length)]);
  return { value: page, problems: [] };
}

/** The templates of a view's kind, if there are any. */
export const kindOf = (
  { frame }: DocumentView,
  { kinds }: TemplateSet,
): KindTemplates | undefined => (Object.hasOwn(kinds, frame.kind) ? kinds[frame.kind] : undefined);

/** Blocks that print nothing leave the spaces of their line behind. */
const withoutBlankLines = (html: string): string => html.replace(/^[ \t]+$/gm, "");

const failed = (problems: readonly Problem[]): Outcome<string> => ({
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
