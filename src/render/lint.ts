import type { Problem } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import { didYouMean } from "../model/nearest.ts";
import type { TemplateSet } from "../model/template-set.ts";
import { checkTemplates } from "./check-templates.ts";
import { collectFindings } from "./templates/findings.ts";
import { loadHandlebars } from "./templates/handlebars.ts";
import { lintTemplate } from "./templates/lint-template.ts";
import { isTemplate, parseTemplate } from "./templates/parse-template.ts";

/**
 * What is wrong with the templates of a kind whatever an edition says, by a sample of its view.
 * Of the workspace's helpers only the names are known: none of them runs.
 */
export async function lintKind(
  sample: DocumentView,
  templates: TemplateSet,
  helperNames: readonly string[],
): Promise<readonly Problem[]> {
  const how = { helpers: { names: helperNames }, everyBranch: true };
  const kind = templates.kinds[sample.frame.kind];
  return kind ? checkTemplates(await loadHandlebars(), sample, kind, templates, how) : [];
}

/** Partials of the workspace that neither a document nor the layout calls, by whatever way. */
export async function unusedPartials(templates: TemplateSet): Promise<readonly Problem[]> {
  const { layout, kinds, partials } = templates;
  const own = Object.entries(partials).filter(([, { file }]) => !file.startsWith("briefwright:"));
  if (own.length === 0) return [];
  const handlebars = await loadHandlebars();
  const names = Object.keys(partials);
  const waiting = [layout, ...Object.values(kinds).map(({ template }) => template)];
  const used = new Set<string>();
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const parsed = parseTemplate(handlebars, file);
    // Nobody knows what a file calls that cannot be read.
    if (!isTemplate(parsed)) return [];
    for (const name of lintTemplate(parsed, { partials: names, helpers: [] }, collectFindings())
      .called) {
      const partial = partials[name];
      if (!partial || used.has(name)) continue;
      used.add(name);
      waiting.push(partial);
    }
  }
  const builtIn = names.filter((name) => !own.some(([one]) => one === name));
  return own
    .filter(([name]) => !used.has(name))
    .map(([name, { file }]) => ({
      rule: "partial-unused",
      message: `No document and no layout calls the partial “${name}”.`,
      hint: [
        didYouMean(name, builtIn),
        `Write {{> ${name}}} where it is to stand, or delete the file.`,
      ]
        .filter((words) => words !== undefined)
        .join(" "),
      place: { file },
    }));
}
