import { idInPart } from "../../model/part-ids.ts";
import { type CssRule, cssRules } from "./css-rules.ts";

/** The name of the pages on which a part is printed. */
export const pageOfPart = (kind: string): string => `part-${kind}`;

/** The element around a part. An identifier of CSS must not begin with a digit; a kind may. */
export const partSelector = (kind: string): string =>
  `.part.${kind.replace(/^\d/, (digit) => `\\3${digit} `)}`;

/** Rules that hold others, and hold in a part as well as on a whole page. */
const groups = new Set(["media", "supports", "container", "layer", "starting-style"]);

/**
 * The style sheet of a kind for a part of a pack: its rules reach nothing outside the part, and
 * weigh what they weigh in a document of their own. What cannot stand inside a scope, pages
 * above all, stands before it; the pages are those of the part.
 */
export function scopeCss(css: string, kind: string): string {
  const { inside, outside } = split(cssRules(css), kind);
  const scoped = inside === "" ? "" : `@scope (${partSelector(kind)}) {\n${inside}}\n`;
  return (outside + scoped).trim();
}

interface Split {
  readonly inside: string;
  readonly outside: string;
}

function split(rules: readonly CssRule[], kind: string): Split {
  const parts = rules.map((rule) => splitRule(rule, kind));
  return {
    inside: parts.map(({ inside }) => inside).join(""),
    outside: parts.map(({ outside }) => outside).join(""),
  };
}

function splitRule({ prelude, block }: CssRule, kind: string): Split {
  const name = /^@([\w-]+)/.exec(prelude)?.[1]?.toLowerCase();
  if (block === undefined) return { inside: "", outside: `${prelude};\n` };
  if (name === undefined) {
    const selector = outsideStrings(prelude, (text) => selectorInPart(text, kind));
    return { inside: `${selector} {${paint(block, kind)}}\n`, outside: "" };
  }
  if (groups.has(name)) {
    const { inside, outside } = split(cssRules(block), kind);
    const around = (rules: string): string => (rules === "" ? "" : `${prelude} {\n${rules}}\n`);
    return { inside: around(inside), outside: around(outside) };
  }
  const lifted = name === "page" ? pageInPart(prelude, kind) : prelude;
  return { inside: "", outside: `${lifted} {${block}}\n` };
}

/** `@page` and `@page :first` become pages of the part; a page that has a name keeps it. */
function pageInPart(prelude: string, kind: string): string {
  const selectors = prelude.replace(/^@page\s*/i, "").split(",");
  const own = selectors.map((selector) => {
    const text = selector.trim();
    return text === "" || text.startsWith(":") ? pageOfPart(kind) + text : text;
  });
  return `@page ${own.join(", ")}`;
}

/** What is the whole page for a document is the part for this one. */
function selectorInPart(selector: string, kind: string): string {
  return selector
    .replace(new RegExp(`(?<![\\w.#:-])body\\.${kind}(?![\\w-])`, "g"), ":scope")
    .replace(/(?<![\w.#:-])(?:html|body|main)(?![\w-])|(?::root|#content)(?![\w-])/gi, ":scope")
    .replace(/(?::scope(?:\s*>\s*|\s+))+(?=:scope)/g, "")
    .replace(/#(?=[\w-])/g, `#${idInPart(kind, "")}`);
}

const paint = (block: string, kind: string): string =>
  block.replace(/\burl\(\s*(["']?)#/gi, (found) => found + idInPart(kind, ""));

/** Leaves strings and what stands in brackets as it is: `[href="#x"]`. */
function outsideStrings(text: string, change: (text: string) => string): string {
  return text
    .split(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\[(?:[^[\]"']|"[^"]*"|'[^']*')*\])/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join("");
}
