import { type Markdown, markdownParser } from "./parser.ts";

/** A line of Markdown that says something of which nothing is printed. */
export interface UnprintedLine {
  /** From 0. */
  readonly line: number;
  /** What it says, without the marks of lists and quotations. */
  readonly text: string;
  readonly because: "too deep" | "unused reference";
}

/** What holds words itself, unlike the lists and quotations around it. */
const leaves = new Set(["inline", "fence", "code_block", "hr"]);
/** Marks of quotations and list items, which may hold nothing. */
const containers = /^(?:[\s>]|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))+/u;
const definition = /^\[((?:\\.|[^\]\\])+)\]:/u;

let watching: Markdown | undefined;

/**
 * Finds what Markdown swallows without a word: whatever stands in a hundred lists and quotations
 * within one another, and references (`[label]: address`) that no link uses, or that are there
 * already.
 */
export function unprintedLines(text: string): UnprintedLine[] {
  watching ??= watchingParser();
  const used = new Set<string>();
  const tokens = watching.parse(text, { used });

  const isPrinted = new Set<number>();
  for (const { type, map } of tokens) {
    if (!map || !leaves.has(type)) continue;
    for (let line = map[0]; line < map[1]; line++) isPrinted.add(line);
  }
  const found: UnprintedLine[] = [];
  // Of the reference that the line before belongs to: it may go on over the end of its line.
  let isUsed: boolean | undefined;
  for (const [line, whole] of text.split("\n").entries()) {
    const rest = whole.replace(containers, "");
    const isLost = !isPrinted.has(line) && /[\p{L}\p{N}]/u.test(rest);
    const [, label] = definition.exec(rest) ?? [];
    if (!isLost) isUsed = undefined;
    else if (label !== undefined) isUsed = used.delete(watching.utils.normalizeReference(label));
    if (!isLost || isUsed) continue;
    found.push({
      line,
      text: rest,
      because: isUsed === undefined ? "too deep" : "unused reference",
    });
  }
  return found;
}

/** A parser that notes in `env.used` which references are asked for. */
function watchingParser(): Markdown {
  const markdown = markdownParser();
  // Definitions are all read by now, and links are not.
  markdown.core.ruler.after("block", "watch-references", ({ env }) => {
    const used = env.used as Set<string>;
    env.references = new Proxy(env.references ?? {}, {
      get(definitions, label) {
        if (typeof label !== "string" || !Object.hasOwn(definitions, label)) return undefined;
        used.add(label);
        return definitions[label];
      },
    });
  });
  return markdown;
}
