import type { Problem } from "../model/diagnostic.ts";
import type { Proof } from "../model/evidence-lock.ts";
import { fold } from "./fold.ts";
import type { HeldText } from "./held-text.ts";
import type { Judgement, QuotationRecord } from "./judge.ts";
import { hashOf } from "./lock.ts";
import { differences } from "./nearest.ts";
import { passage, type Span } from "./searchable.ts";
import { excerpt, markDifferences } from "./wording.ts";

/** What a problem says; the quotation that it concerns is added by whoever reports it. */
export type Trouble = Pick<Problem, "rule" | "message" | "hint">;

/** Why a source does not bear a quotation out. */
export function troubleOf(
  { verdict }: Judgement,
  quotation: QuotationRecord,
  held: HeldText,
): Trouble | undefined {
  const at = (span: Span): string => placeIn(held, span);
  switch (verdict.verdict) {
    case "exact":
      return undefined;
    case "form-differs": {
      const source = passage(held.text, verdict.match);
      const marked = markDifferences(differences(quotation.text, source));
      return {
        rule: "quotation-form-differs",
        message: `expected the quotation in the form of its source; ${at(verdict.match)} has ${marked}`,
        hint: "Give the quotation as the source prints it: width, quotation marks and spaces included. [-…-] stands in the source alone, {+…+} in the quotation alone.",
      };
    }
    case "ambiguous": {
      const [one, other] = verdict.matches;
      const places = [one, other].map((span) => (span === undefined ? "" : at(span)));
      return {
        rule: "quotation-ambiguous",
        message: `expected one place in the source; the quotation stands at ${verdict.matches.length}, among them ${places.join(" and ")}`,
        hint: "Quote more of it, or give as attributionText the words beside the place that is meant.",
      };
    }
    case "cut": {
      const { front, back } = verdict.edges;
      const edge = front && back ? "start and end" : front ? "start" : "end";
      return {
        rule: "quotation-cut",
        message: `expected a quotation with the ${edge} that it has in the source; ${at(verdict.match)} goes on: ${around(held, verdict.match)}`,
        hint: "Quote whole sentences, or all that stands between quotation marks; or mark what is left out with […], or say kind: fragment. No cut may divide a word or drop a negation.",
      };
    }
    case "near": {
      const { near } = verdict;
      const marked = markDifferences(near.words);
      return {
        rule: "quotation-not-in-source",
        message: `expected words of the source; the nearest passage, ${at(near)}, has ${marked}`,
        hint: "Give the words as the source has them. [-…-] stands in the source alone, {+…+} in the quotation alone.",
      };
    }
    case "absent":
      return {
        rule: "quotation-not-in-source",
        message: `expected words of the source; ${held.file} has nothing like “${excerpt(quotation.text)}”`,
        hint: "Look whether the quotation names the right source, and whether the held text is complete. A gap between two parts must not be longer than a few paragraphs, nor drop a negation.",
      };
    case "without-words":
      return {
        rule: "quotation-without-words",
        message: `expected a quotation with words; found “${excerpt(quotation.text)}”`,
        hint: "Give the words that are quoted, or remove the record.",
      };
  }
}

/** A quotation that is another than the one that was proved. */
export function editedTrouble(
  quotation: QuotationRecord,
  proof: Proof,
  judged: { readonly held: HeldText; readonly judgement: Judgement } | undefined,
): Trouble {
  const rule = "quotation-edited";
  if (proof.source !== quotation.source) {
    return {
      rule,
      message: `expected the source that the quotation was proved against, ${proof.source}; found ${quotation.source}`,
      hint: `If the new source is right: briefwright evidence --accept ${quotation.id}`,
    };
  }
  const hint = `Restore the words that were proved. If the new ones are right: briefwright evidence --accept ${quotation.id}`;
  if (judged?.judgement.state === "same") {
    const { held } = judged;
    const marked = markDifferences(differences(quotation.text, passage(held.text, proof)));
    const message = `expected the words that were proved, ${placeIn(held, proof)}; the quotation differs from them: ${marked}`;
    return { rule, message, hint };
  }
  const inForm = hashOf(fold(quotation.text)) === proof.folded ? ", though in form alone" : "";
  return {
    rule,
    message: `expected the words that were proved; the quotation is no longer the same${inForm}`,
    hint,
  };
}

/** A place as messages name it. */
export function placeIn({ file }: HeldText, { start, end }: Span): string {
  return `${file} at code points ${start}–${end}`;
}

const beyond = 12;

/** A passage with a little of what stands around it, and strokes where it starts and ends. */
function around({ text }: HeldText, { start, end }: Span): string {
  const before = passage(text, { start: Math.max(0, start - beyond), end: start });
  const after = passage(text, { start: end, end: end + beyond });
  return `…${before}|${excerpt(passage(text, { start, end }))}|${after}…`.replace(/\s+/gu, " ");
}
