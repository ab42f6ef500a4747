import type { Problem } from "../model/diagnostic.ts";
import type { RuleId } from "../model/rule-catalogue.ts";
import type { RenderedElement } from "./rendered-page.ts";

/** Finds what a screen reader could make nothing of, in the elements of a rendered page. */
export interface PageRule {
  readonly id: RuleId;
  readonly check: (
    elements: readonly RenderedElement[],
  ) => readonly Pick<Problem, "message" | "hint" | "record">[];
}

/** The record that an element belongs to, where there is one. */
export const about = ({ record }: RenderedElement): Pick<Problem, "record"> =>
  record === undefined ? {} : { record };

/** The first words of a text, for a message. */
export function firstWords(text: string): string {
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 60).join("").trimEnd()}…`;
}
