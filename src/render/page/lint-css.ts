import type { TemplateFile } from "../../model/template-set.ts";
import type { Findings } from "../templates/findings.ts";
import { placeAt } from "../templates/parse-template.ts";

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

/** Reports CSS of a template that would reach outside the document. */
export function lintCss({ file, text }: TemplateFile, findings: Findings): void {
  const code = withoutComments(text);
  for (const [pattern, what] of unsafe) {
    for (const { index } of code.matchAll(pattern)) {
      if (findings.isFull()) return;
      const { line, column } = placeAt(text, index);
      findings.add(file, { line, column: column - 1 }, [
        "unsafe-css",
        `In the style sheet ${what}.`,
        "A document loads nothing; use its own fonts, and images as data: URIs.",
      ]);
    }
  }
}

/** Blanks out comments, so that offsets stay; strings are stepped over. */
export const withoutComments = (css: string): string =>
  css.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*.*?(?:\*\/|$)/gs, (found) =>
    found.startsWith("/*") ? found.replace(/[^\n]/g, " ") : found,
  );

/** For output: comments are for authors, and their characters would call for fonts. */
export const compactCss = (css: string): string =>
  withoutComments(css)
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{2,}/g, "\n")
    .trim();
