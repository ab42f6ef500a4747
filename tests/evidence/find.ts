import { type MatchVerdict, matchQuotation, type Quotation } from "../../src/evidence/match.ts";
import { searchable } from "../../src/evidence/searchable.ts";

/** Looks for a quotation in a text. */
export const find = (quotation: string | Quotation, text: string): MatchVerdict =>
  matchQuotation(typeof quotation === "string" ? { text: quotation } : quotation, searchable(text));

/** The passage of the text that was found, by code points. */
export const found = (verdict: MatchVerdict, text: string): string =>
  "match" in verdict
    ? Array.from(text).slice(verdict.match.start, verdict.match.end).join("")
    : `nothing: ${verdict.verdict}`;

/** The passages that the editors' marks stand for. */
export const gapsIn = (verdict: MatchVerdict, text: string): readonly string[] =>
  "match" in verdict
    ? verdict.match.gaps.map(({ start, end }) => Array.from(text).slice(start, end).join(""))
    : [];
