import type { DocumentKind } from "../../src/model/document-kind.ts";
import type { Edition } from "../../src/model/edition.ts";

/** An edition with one risk and nothing else, as far as plans look at it. */
export function anEdition(change: Partial<Edition> = {}): Edition {
  const empty = {
    sources: [],
    organisations: [],
    people: [],
    quotes: [],
    findings: [],
    judgements: [],
    issues: [],
    risks: [{ id: "outage", title: "Outage" }],
    events: [],
    notes: [],
  };
  return {
    ...empty,
    id: "spring",
    languages: ["en", "zh-Hans"],
    primaryLanguage: "en",
    documents: undefined,
    ...change,
  } as unknown as Edition;
}

export function aKind(id: string, change: Partial<DocumentKind> = {}): DocumentKind {
  return { id, title: id, view: "risks", ...change };
}
