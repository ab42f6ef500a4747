import type { ChangeEntry } from "./entries.ts";
import type { HeadSection } from "./head-section.ts";

/*
 * How many lines of a page the changes take, roughly and on the safe side: what is left out so
 * that the document keeps to its page is decided here, where it is the same on every machine.
 */

/** Lines that one page has for the changes, below a head without subtitle. */
const lines = { latin: 45, han: 37 } as const;
/** Letters in a line of the entries, and of their smaller facts; a Chinese sign takes two. */
const letters = { text: 74, facts: 92 } as const;

export const roomIn = (language: string): number =>
  /^(zh|ja|ko)\b/.test(language) ? lines.han : lines.latin;

/** The line that tells the rest in numbers may be broken. */
export const linesOfAlso = 2.5;

interface Listed {
  readonly items: readonly ChangeEntry[];
  readonly more: string;
}

export function linesOfSection({
  items,
  more,
  gone,
}: Listed & { readonly gone: (Listed & { readonly heading: string }) | null }): number {
  const entries = [...items, ...(gone?.items ?? [])];
  const remarks = [more, gone?.more ?? "", gone?.heading ?? ""].filter((words) => words !== "");
  // A section takes at least the two lines of its heading, and some space.
  return Math.max(2, sum(entries.map(linesOfEntry)) + remarks.length) + 0.7;
}

/** The box of corrections, with its padding. */
export const linesOfCorrections = (items: readonly ChangeEntry[]): number =>
  items.length === 0 ? 0 : sum(items.map(linesOfEntry)) + 2;

export const linesOfHead = ({
  texts,
  lines: facts,
  others,
}: Omit<HeadSection, "heading">): number => linesOfDetails(texts, facts, others) + 0.7;

function linesOfEntry({ state, text, texts, ...entry }: ChangeEntry): number {
  const { renderings, attribution, lines: facts, others, reason } = entry;
  return sum([
    0.3,
    text ? rows(`${state} ${text.text}`, letters.text) : 0,
    linesOfDetails(texts, facts, others),
    ...renderings.map((one) => rows(one.text.text, letters.text) + rows(one.label, letters.facts)),
    attribution ? 1 : 0,
    reason ? rows(`${reason.label} ${reason.value.text}`, letters.text) : 0,
  ]);
}

function linesOfDetails(
  texts: ChangeEntry["texts"],
  facts: ChangeEntry["lines"],
  others: string,
): number {
  const marked = texts.map(({ label, pieces }) => {
    const parts = pieces.flatMap(({ kept, open, removed, middle, added, close }) => [
      ...[kept?.text, removed?.text, added?.text].map((words) => words ?? ""),
      ...[open, middle, close],
    ]);
    return [label, ...parts].join("");
  });
  const told = facts.map(({ label, value }) => `${label} ${value.text}    `).join("");
  return sum([
    ...marked.map((words) => rows(words, letters.text)),
    rows(told, letters.facts),
    rows(others, letters.facts),
  ]);
}

/** Lines that words take. */
function rows(words: string, perLine: number): number {
  const width = [...words].reduce(
    (all, sign) => all + (/[\u2e80-\u9fff\uff00-\uffef]/u.test(sign) ? 2 : 1),
    0,
  );
  return words.trim() === "" ? 0 : Math.ceil(width / perLine);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
