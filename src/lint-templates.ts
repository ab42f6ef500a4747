import type { Problem } from "./model/diagnostic.ts";
import type { DocumentKind } from "./model/document-kind.ts";
import type { TemplateSet } from "./model/template-set.ts";
import type { HelperFile } from "./model/workspace-helpers.ts";
import type { PlannedDocument } from "./plan.ts";
import { lintKind } from "./render/index.ts";
import { sampleView } from "./view/sample.ts";

/** What is wrong with the templates of some documents, before any data comes into them. */
export type LintDocuments = (documents: readonly PlannedDocument[]) => Promise<readonly Problem[]>;

/** Each kind is looked at once, however many documents there are of it. */
export function templateLinter(
  templates: TemplateSet,
  helpers: readonly HelperFile[] = [],
): LintDocuments {
  const names = helpers.flatMap((file) => file.names);
  const linted = new Map<string, Promise<readonly Problem[]>>();
  const lint = (kind: DocumentKind): Promise<readonly Problem[]> => {
    const found = linted.get(kind.id) ?? lintKind(sampleView(kind), templates, names);
    linted.set(kind.id, found);
    return found;
  };
  return async (documents) => {
    const kinds = documents.flatMap(({ kind, parts }) => [kind, ...parts.map((part) => part.kind)]);
    return (await Promise.all([...new Set(kinds)].map(lint))).flat();
  };
}
