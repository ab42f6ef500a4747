import { addAll } from "../model/add-all.ts";
import type { StructureKid, StructureNode } from "../pdf/read/read.ts";
import { hasRtlCharacter } from "../pdf/read/run-direction.ts";
import type { Fault, VerifyRule } from "./printed.ts";
import { readingLines } from "./reading-texts.ts";
import { bare } from "./rendered-page.ts";

/** The fields of a record in a view that hold its own words. */
const wordFields = ["text", "title", "question"] as const;

/**
 * A record is printed without its words: what the PDF says where it claims to print a
 * quotation, finding, judgement or risk does not hold the words that the view has for it.
 */
export const recordTextMissing: VerifyRule = {
  id: "record-text-missing",
  check({ view, facts }) {
    const printed = printedRecords(facts.structure);
    const wanted = wordsOf(view);
    return [...printed].flatMap(([record, text]): Fault[] => {
      const words = wanted.get(record.slice(record.indexOf("/") + 1));
      if (!words || [...words].some((said) => isIn(text, said))) return [];
      const [first = ""] = words;
      return [
        {
          message: `The record is printed without its words, “${first}”.`,
          hint: "A style hides them, or the template prints something else in their place.",
          record,
        },
      ];
    });
  },
};

/**
 * Whether a text has these words. A page does not tell for certain in which order words of both
 * directions stand on a line; of such a text each word must be there.
 */
function isIn(text: string, words: string): boolean {
  if (text.includes(bare(words))) return true;
  if (!hasRtlCharacter(words)) return false;
  return (words.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []).every((word) => text.includes(word));
}

/** What the PDF says in all the elements that are about a record, by record. */
function printedRecords(root: StructureNode | undefined): Map<string, string> {
  const records = new Map<string, string>();
  const open: StructureKid[] = root ? [root] : [];
  for (let kid = open.pop(); kid !== undefined; kid = open.pop()) {
    if (kid.kind !== "element") continue;
    if (/^[a-z]+\/[a-z0-9-]+$/i.test(kid.title)) {
      const text = readingLines(kid)
        .flatMap(({ pieces }) => pieces)
        .join("");
      records.set(kid.title, (records.get(kid.title) ?? "") + text);
    }
    addAll(open, kid.kids);
  }
  return records;
}

/**
 * The words of every object of a view that has an id, by id: two collections may share one. The
 * view may come from a PDF of somebody else's, nested as deep as they like.
 */
function wordsOf(view: object): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  const open: unknown[] = [view];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null) continue;
    const { id, ...fields } = value as Readonly<Record<string, unknown>>;
    if (typeof id === "string") {
      for (const name of wordFields) {
        const text = textOf(fields[name]);
        if (text !== "") words.set(id, (words.get(id) ?? new Set()).add(text));
      }
    }
    addAll(open, Object.values(value).reverse());
  }
  return words;
}

const textOf = (run: unknown): string =>
  typeof run === "object" && run !== null && "text" in run && typeof run.text === "string"
    ? run.text
    : "";
