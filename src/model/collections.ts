import type { z } from "zod";
import { organisation, person } from "./person.ts";
import { quote } from "./quote.ts";
import type { CollectionName } from "./reference.ts";
import { risk } from "./risk.ts";
import { source } from "./source.ts";
import { event, finding, issue, judgement, note } from "./statements.ts";

/**
 * What a record of each collection looks like. `prose` names the field that a Markdown file
 * `<collection>/<id>[.<language>].md` fills.
 */
export const collections = {
  sources: { schema: source, prose: "description" },
  organisations: { schema: organisation, prose: "description" },
  people: { schema: person, prose: "biography" },
  quotes: { schema: quote, prose: "context" },
  findings: { schema: finding, prose: "detail" },
  judgements: { schema: judgement, prose: "rationale" },
  issues: { schema: issue, prose: "background" },
  risks: { schema: risk, prose: "description" },
  events: { schema: event, prose: "description" },
  notes: { schema: note, prose: "text" },
} as const satisfies Record<CollectionName, { schema: z.ZodType; prose: string }>;

export type RecordOf<C extends CollectionName> = z.infer<(typeof collections)[C]["schema"]>;
