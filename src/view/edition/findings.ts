import { z } from "zod";
import type { ViewContext } from "../context.ts";
import { findingList, findingsOf } from "../sections/findings.ts";
import * as shapes from "../shapes.ts";

const finding = findingList.shape.items.element.extend({
  id: shapes.label("Id of the record.", "queues-doubled"),
  key: z.boolean().meta({ description: "Whether it is marked as key.", example: true }),
  detail: shapes.markup.nullable().meta({ description: "More about it." }),
});

const items = z.array(finding).meta({ description: "The findings, all of them." });

/** The findings, all of them, and beside them those that a short document would print. */
export const wholeFindings = findingList
  .extend({
    items,
    key: items.meta({ description: "Those marked as key; all where none is." }),
  })
  .meta({ description: "What the sources report." });

export function wholeFindingsOf(context: ViewContext): z.infer<typeof wholeFindings> | null {
  const { edition, prose } = context;
  const section = findingsOf(context);
  if (!section) return null;
  const all = section.items.map((item, index) => {
    const { id = "", key = false, detail } = edition.findings[index] ?? {};
    return { ...item, id, key, detail: detail === undefined ? null : prose(detail) };
  });
  const marked = all.filter(({ key }) => key);
  return { ...section, items: all, key: marked.length > 0 ? marked : all };
}
