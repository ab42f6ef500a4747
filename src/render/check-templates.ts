import { addAll } from "../model/add-all.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { KindTemplates, TemplateFile, TemplateSet } from "../model/template-set.ts";
import type { WorkspaceHelpers } from "../model/workspace-helpers.ts";
import { layoutContext } from "./layout-context.ts";
import { limits } from "./limits.ts";
import { lintCss } from "./page/lint-css.ts";
import { checkData } from "./templates/check-data.ts";
import { collectFindings } from "./templates/findings.ts";
import type { Handlebars } from "./templates/handlebars.ts";
import { lintImages } from "./templates/lint-images.ts";
import { lintTemplate } from "./templates/lint-template.ts";
import { isTemplate, parseTemplate } from "./templates/parse-template.ts";
import type { Statement, Template } from "./templates/syntax.ts";

interface How {
  readonly helpers?: WorkspaceHelpers | undefined;
  /** The view is a sample: blocks are entered whatever it says. */
  readonly everyBranch?: boolean;
}

/** Everything that is wrong with the templates of a document, and with the fields that they name. */
export function checkTemplates(
  handlebars: Handlebars,
  view: DocumentView,
  kind: KindTemplates,
  templates: TemplateSet,
  { helpers, everyBranch = false }: How,
): readonly Problem[] {
  const findings = collectFindings();
  const names = { partials: Object.keys(templates.partials), helpers: helpers?.names ?? [] };
  const partials = new Map<string, Template>();
  const waiting: string[] = [];
  const faulty = new Set<Statement>();

  /** Parses and lints one file, and notes the partials that it calls. */
  const take = (file: TemplateFile): Template | undefined => {
    const parsed = parseTemplate(handlebars, file);
    if (!isTemplate(parsed)) {
      findings.addProblem(parsed);
      return undefined;
    }
    const linted = lintTemplate(parsed, names, findings);
    if (everyBranch) lintImages(file, findings);
    addAll(waiting, linted.called);
    for (const statement of linted.faulty) faulty.add(statement);
    return parsed;
  };

  const document = take(kind.template);
  const layout = take(templates.layout);
  const seen = new Set<string>();
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const file = templates.partials[name];
    if (seen.has(name) || !file) continue;
    seen.add(name);
    const partial = take(file);
    if (partial) partials.set(name, partial);
  }
  for (const css of [...templates.styles, kind.css, kind.lookCss]) if (css) lintCss(css, findings);

  const check = (template: Template | undefined, context: unknown): void => {
    const surroundings = { partials, faulty, target: view.frame, limits, helpers, everyBranch };
    if (template) checkData(template, surroundings, context, findings);
  };
  check(document, view);
  check(layout, layoutContext(view, templates, ""));
  return findings.problems();
}
