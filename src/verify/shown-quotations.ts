import type { Problem } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { RuleId } from "../model/rule-catalogue.ts";
import { bare } from "./rendered-page.ts";

/** A quotation of a view, as far as its labels are concerned. */
export interface QuotationShown {
  readonly id: string;
  readonly attributionMark: string;
  readonly renderings: readonly { readonly text: string; readonly label: string }[];
  /** What stands from its words to those of the next quotation, without white space. */
  readonly passage: string;
}

/** Finds what a template has left out beside a quotation. */
export interface RenderedRule {
  readonly id: RuleId;
  readonly check: (quotation: QuotationShown) => readonly Pick<Problem, "message" | "hint">[];
}

interface Card {
  readonly id: string;
  readonly text: string;
  readonly attributionMark: string;
  readonly renderings: QuotationShown["renderings"];
}

/** The quotations of a view that its document prints, each with the passage it stands in. */
export function quotationsShown(view: DocumentView, text: string): QuotationShown[] {
  const placed: { card: Card; at: number }[] = [];
  let from = 0;
  for (const card of cardsOf(view)) {
    const at = text.indexOf(bare(card.text), from);
    if (at < 0) continue;
    placed.push({ card, at });
    from = at + bare(card.text).length;
  }
  // Words that stand elsewhere too may have been found there: then only the next ones tell for
  // certain where the passage ends.
  const counts = new Map<string, number>();
  for (const { card } of placed) counts.set(card.text, (counts.get(card.text) ?? 0) + 1);
  const sure = new Set<string>();
  for (const [words, count] of counts) if (!standsMoreOften(words, count, text)) sure.add(words);
  const shown: QuotationShown[] = [];
  let end: number | undefined;
  for (const { card, at } of placed.reverse()) {
    const { text: _, ...others } = card;
    shown.push({ ...others, passage: text.slice(at, end) });
    if (sure.has(card.text)) end = at;
  }
  return shown.reverse();
}

function standsMoreOften(words: string, count: number, text: string): boolean {
  const sought = bare(words);
  let found = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
    if (++found > count) return true;
  }
  return false;
}

/** Wherever a view has them: a kind of document of somebody's own may hold them anywhere. */
function cardsOf(value: unknown): Card[] {
  if (typeof value !== "object" || value === null) return [];
  const card = asCard(value);
  return card ? [card] : Object.values(value).flatMap(cardsOf);
}

function asCard(value: object): Card | undefined {
  const { id, text, attributionMark, renderings } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" || typeof attributionMark !== "string") return undefined;
  if (!Array.isArray(renderings)) return undefined;
  return {
    id,
    text: wordsOf(text),
    attributionMark,
    renderings: renderings.map((rendering: { text: unknown; label: unknown }) => ({
      text: wordsOf(rendering.text),
      label: String(rendering.label),
    })),
  };
}

const wordsOf = (run: unknown): string =>
  typeof run === "object" && run !== null && "text" in run ? String(run.text) : "";
