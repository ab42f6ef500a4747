import { addAll } from "../../model/add-all.ts";
import type { Problem } from "../../model/diagnostic.ts";
import type { DocumentView } from "../../model/document-view.ts";
import type { KindTemplates, TemplateSet } from "../../model/template-set.ts";
import { prefixIds } from "./prefix-ids.ts";

/** How a single document is checked and printed. */
export interface PartPrinter {
  readonly templates: TemplateSet;
  readonly check: (view: DocumentView, kind: KindTemplates) => readonly Problem[];
  readonly print: (view: DocumentView, kind: KindTemplates) => string;
  readonly missing: (kind: string) => Problem;
}

/**
 * Prints the parts of a pack, each with the templates of its kind, for the template of the
 * pack: there, a part has what it says as `content`.
 */
export function renderParts(
  view: DocumentView,
  { templates, check, print, missing }: PartPrinter,
): { readonly view: DocumentView; readonly problems: readonly Problem[] } {
  if (view.parts === undefined) return { view, problems: [] };
  const problems: Problem[] = [];
  const parts = view.parts.map((part) => {
    const kind = Object.hasOwn(templates.kinds, part.kind) ? templates.kinds[part.kind] : undefined;
    const faults = kind ? check(part.view, kind) : [missing(part.kind)];
    addAll(problems, faults);
    const html = kind && faults.length === 0 ? prefixIds(print(part.view, kind), part.kind) : "";
    return { ...part, content: { html } };
  });
  return { view: { ...view, parts }, problems };
}
