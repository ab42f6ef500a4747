import { addAll } from "../model/add-all.ts";
import type { KindTemplates, TemplateFile, TemplateSet } from "../model/template-set.ts";
import { collectFindings } from "./templates/findings.ts";
import { loadHandlebars } from "./templates/handlebars.ts";
import { lintTemplate } from "./templates/lint-template.ts";
import { isTemplate, parseTemplate } from "./templates/parse-template.ts";
import type { Expression, Program, Statement } from "./templates/syntax.ts";

/**
 * Every name that stands in a path of a document's templates. A field of its view that is not
 * among them is not printed, whatever the data.
 */
export async function fieldsAsked(
  kind: KindTemplates,
  { partials }: TemplateSet,
): Promise<ReadonlySet<string>> {
  const handlebars = await loadHandlebars();
  const known = { partials: Object.keys(partials), helpers: [] };
  const names = new Set<string>();
  const seen = new Set<TemplateFile>();
  const waiting: TemplateFile[] = [kind.template];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const parsed = parseTemplate(handlebars, file);
    if (!isTemplate(parsed)) continue;
    for (const path of pathsIn(parsed.program)) for (const part of path) names.add(part);
    const { called } = lintTemplate(parsed, known, collectFindings());
    addAll(
      waiting,
      called.flatMap((name) => partials[name] ?? []),
    );
  }
  return names;
}

function pathsIn({ body }: Program): (readonly string[])[] {
  return body.flatMap(pathsOf);
}

function pathsOf(statement: Statement): (readonly string[])[] {
  switch (statement.type) {
    case "MustacheStatement":
      return [statement.path, ...statement.params].flatMap(partsOf);
    case "BlockStatement":
      return [
        ...statement.params.flatMap(partsOf),
        ...(statement.program ? pathsIn(statement.program) : []),
        ...(statement.inverse ? pathsIn(statement.inverse) : []),
      ];
    case "PartialStatement":
      return [
        ...statement.params,
        ...(statement.hash?.pairs ?? []).map(({ value }) => value),
      ].flatMap(partsOf);
    default:
      return [];
  }
}

const partsOf = (expression: Expression): (readonly string[])[] =>
  expression.type === "PathExpression"
    ? [expression.parts]
    : expression.type === "StringLiteral"
      ? [[String(expression.value)]]
      : [];
