import type { DocumentView } from "../model/document-view.ts";
import type { TemplateSet } from "../model/template-set.ts";
import { fieldsAsked } from "../render/index.ts";

/** What every document has, whatever its templates say. */
const always = ["frame", "options", "strings", "parts"];

/**
 * A view without what its templates never name. The view `edition` has the whole of an edition,
 * and a PDF carries its view as data: a page of highlights shall not give away the rest.
 */
export async function withoutUnasked(
  view: DocumentView,
  templates: TemplateSet,
): Promise<DocumentView> {
  const { frame, parts } = view;
  const kind = Object.hasOwn(templates.kinds, frame.kind) ? templates.kinds[frame.kind] : undefined;
  const held = parts && {
    parts: await Promise.all(
      parts.map(async (part) => ({ ...part, view: await withoutUnasked(part.view, templates) })),
    ),
  };
  if (kind?.kind.view !== "edition") return { ...view, ...held };
  const asked = await fieldsAsked(kind, templates);
  const kept = Object.entries(view).filter(([name]) => always.includes(name) || asked.has(name));
  return { ...Object.fromEntries(kept), frame };
}
