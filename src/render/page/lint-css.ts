import { placesIn } from "../../model/lines.ts";
import type { TemplateFile } from "../../model/template-set.ts";
import type { Findings } from "../templates/findings.ts";

/** What CSS could end the style element with, or load from elsewhere. */
const unsafe: readonly (readonly [RegExp, string])[] = [
  [/<\/style/gi, "“</style” would end the style sheet"],
  [/@import\b/gi, "@import loads another style sheet"],
  [/@font-face\b/gi, "@font-face would name a font that is not part of the document"],
  [
    /(?:url|src)\(\s*(?!["']?(?:data:image\/(?:png|jpeg);base64,|#))/gi,
    "a URL leads outside the document",
  ],
  [/\bimage(?:-set)?\(/gi, "an image is loaded"],
  [/<url>/gi, "an address is made of something else"],
  // At most six figures: what follows them is no part of the escape.
  [/\\(?:0000[4-7][0-9a-f]|0{0,4}[4-7][0-9a-f](?![0-9a-f])|[g-z])/gi, "an escape hides a letter"],
];

/** Rules inside of rules; what takes them apart does so level by level. */
const deepest = 25;

/**
 * Reports CSS of a template that would reach outside the document, is nested without end, or
 * leaves something open: all style sheets become one, and what follows would be swallowed, the
 * page margins with DRAFT and the page numbers among it.
 */
export function lintCss({ file, text }: TemplateFile, findings: Findings): void {
  const code = withoutComments(text);
  const placeAt = placesIn(file, text);
  for (const [pattern, what] of unsafe) {
    for (const { index } of code.matchAll(pattern)) {
      if (findings.isFull()) return;
      const { line, column } = placeAt(index);
      findings.add(file, { line, column: column - 1 }, [
        "unsafe-css",
        `In the style sheet ${what}.`,
        "A document loads nothing; use its own fonts, and images as data: URIs.",
      ]);
    }
  }
  const open = leftOpen(text, code);
  if (open && !findings.isFull()) {
    const { line, column } = placeAt(open.index);
    findings.add(file, { line, column: column - 1 }, [
      "template-syntax",
      `In the style sheet ${open.what}.`,
      "Close it, or delete it. The styles behind it would not be read.",
    ]);
  }
  const deep = tooDeep(code);
  if (deep === undefined) return;
  const { line, column } = placeAt(deep);
  findings.add(file, { line, column: column - 1 }, [
    "template-too-deep",
    `Rules of the style sheet stand in one another more than ${deepest} deep.`,
    "Close the braces that are open.",
  ]);
}

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** The first thing that is not closed, or closed without having been opened. */
function leftOpen(text: string, code: string): { index: number; what: string } | undefined {
  for (const { 0: found, index } of text.matchAll(stringOrComment)) {
    if (found.startsWith("/*") && !/^\/\*.*\*\/$/s.test(found)) {
      return { index, what: "a comment is not closed" };
    }
  }
  const open: { sign: string; index: number }[] = [];
  const signs = /\\.|(["'])(?:\\.|(?!\1)[^\\\n])*(\1)?|[()[\]{}]/gs;
  for (const { 0: sign, 1: quote, 2: end, index } of code.matchAll(signs)) {
    if (quote !== undefined && end === undefined) {
      return { index, what: "a string is not closed on its line" };
    }
    if (sign in closers) open.push({ sign, index });
    if (!/^[)\]}]$/.test(sign)) continue;
    const last = open.pop();
    if (!last) return { index, what: `“${sign}” closes nothing` };
    if (closers[last.sign] !== sign) return { ...last, what: notClosed(last.sign) };
  }
  const last = open.at(-1);
  return last && { ...last, what: notClosed(last.sign) };
}

const notClosed = (sign: string): string => `“${sign}” is not closed by “${closers[sign]}”`;

/** Where rules stand deeper inside each other than anybody writes. */
function tooDeep(code: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of code.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{}]/gs)) {
    if (sign === "{" && ++depth > deepest) return index;
    if (sign === "}" && depth > 0) depth--;
  }
  return undefined;
}

const stringOrComment = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*.*?(?:\*\/|$)/gs;

/** Blanks out comments, so that offsets stay; strings are stepped over. */
export const withoutComments = (css: string): string =>
  css.replace(stringOrComment, (found) =>
    found.startsWith("/*") ? found.replace(/[^\n]/g, " ") : found,
  );

/** For output: comments are for authors, and their characters would call for fonts. */
export const compactCss = (css: string): string =>
  withoutComments(css)
    // Looked at from its first sign only: a long run of spaces would be read again from each.
    .replace(/(?<![ \t])[ \t]+$/gm, "")
    .replace(/\n{2,}/g, "\n")
    .trim();
