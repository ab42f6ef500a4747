import { z } from "zod";
import { recordId } from "./text.ts";

/** The collections of an edition, in the order in which they are read and reported. */
export const collectionNames = [
  "sources",
  "organisations",
  "people",
  "quotes",
  "findings",
  "judgements",
  "issues",
  "risks",
  "events",
  "notes",
] as const;
export type CollectionName = (typeof collectionNames)[number];

/** What an id can point at: a record of a collection, or a key of one of the edition's lists. */
export type ReferenceTarget = CollectionName | "themes" | "riskCategories";

/** Which schema nodes are references, and to what. check.ts resolves them. */
export const referenceTargets = z.registry<{ target: ReferenceTarget }>();

/** An id that must exist in `target`. */
export function reference(target: ReferenceTarget) {
  const schema = recordId.meta({ description: `Id of a record in ${target}.` });
  referenceTargets.add(schema, { target });
  return schema;
}

/** What a statement rests on, or what a note is about: ids by collection. */
export const recordsByCollection = z
  .strictObject({
    quotes: z.array(reference("quotes")).optional(),
    findings: z.array(reference("findings")).optional(),
    sources: z.array(reference("sources")).optional(),
    events: z.array(reference("events")).optional(),
    people: z.array(reference("people")).optional(),
    organisations: z.array(reference("organisations")).optional(),
    judgements: z.array(reference("judgements")).optional(),
    issues: z.array(reference("issues")).optional(),
    risks: z.array(reference("risks")).optional(),
  })
  .meta({ id: "RecordsByCollection", description: "Ids of records, by collection." });
export type RecordsByCollection = z.infer<typeof recordsByCollection>;
