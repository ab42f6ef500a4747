import type { z } from "zod";
import type { Problem } from "../../model/diagnostic.ts";
import type { Suggest } from "../../model/nearest.ts";
import { type ReferenceTarget, referenceTargets } from "../../model/reference.ts";
import { fieldName, quoted } from "../../model/shape/describe.ts";
import { type Schema, walk } from "../../model/shape/schema-walk.ts";
import { recordId } from "../../model/text.ts";
import type { RawRecord } from "../../model/workspace.ts";

const nouns: Readonly<Record<ReferenceTarget, string>> = {
  sources: "source",
  organisations: "organisation",
  people: "person",
  quotes: "quote",
  findings: "finding",
  judgements: "judgement",
  issues: "issue",
  risks: "risk",
  events: "event",
  notes: "note",
  themes: "theme",
  riskCategories: "risk category",
};

/** The references of a record that lead to nothing. Ids that are no ids are reported by their shape. */
export function* unresolvedReferences(
  schema: Schema,
  raw: RawRecord,
  record: string | undefined,
  idsOf: (target: ReferenceTarget) => ReadonlySet<string>,
  suggest: Suggest,
): Generator<Problem> {
  for (const { schema: found, value, path } of walk(schema, raw.value)) {
    const target = referenceTargets.get(found as z.ZodType)?.target;
    if (target === undefined || typeof value !== "string" || idsOf(target).has(value)) continue;
    if (!recordId.safeParse(value).success) continue;
    yield {
      rule: "unresolved-reference",
      message: `${fieldName(path)}: there is no ${nouns[target]} ${quoted(value)}`,
      hint: suggest(value, idsOf(target)) ?? `Correct the id, or add it to ${target}.`,
      place: raw.locate(path),
      ...(record !== undefined && { record }),
    };
  }
}
