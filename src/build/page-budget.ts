import type { TemplateSet } from "../model/template-set.ts";

/** How many pages a document may have; a cover of its own is not among them. */
export function pageBudget(
  { kinds, brand }: Pick<TemplateSet, "kinds" | "brand">,
  document: string,
): number | undefined {
  const kind = Object.hasOwn(kinds, document) ? kinds[document]?.kind : undefined;
  if (kind?.budget === undefined) return undefined;
  return kind.budget.pages + (brand?.cover === true && kind.view !== "pack" ? 1 : 0);
}
