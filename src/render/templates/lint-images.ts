import { placesIn } from "../../model/lines.ts";
import type { TemplateFile } from "../../model/template-set.ts";
import type { Findings } from "./findings.ts";

/*
 * An <img> that a template writes itself needs an `alt`, be it empty. Drawings, and what an
 * alternative says, are looked at in the finished document, where it is known what is hidden.
 */

/**
 * A tag of Handlebars, or a comment: what stands in it is no HTML. What is not closed ends with
 * the file, so that nothing is read twice.
 */
const noHtml = /\{\{!--[\s\S]*?(?:--\}\}|$)|\{\{[^}]*(?:\}\}|$)|<!--[\s\S]*?(?:-->|$)/g;
const named =
  /\s(?:alt|aria-label|aria-labelledby)\s*=|\saria-hidden\s*=\s*["']?true|\srole\s*=\s*["']?(?:none|presentation)/i;

export function lintImages({ file, text }: TemplateFile, findings: Findings): void {
  // Blanks of the same length keep the places of what is left.
  const html = text.replace(noHtml, (found) => found.replace(/[^\n]/g, " "));
  const placeAt = placesIn(file, html);
  for (const { 0: tag, index } of html.matchAll(/<img\b[^>]*/gi)) {
    if (findings.isFull()) return;
    if (named.test(tag)) continue;
    const { line, column } = placeAt(index);
    findings.add(file, { line, column: column - 1 }, [
      "image-without-alternative",
      "An image has no alternative text.",
      'Say in alt="…" what it shows; alt="" marks decoration.',
    ]);
  }
}
