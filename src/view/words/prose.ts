import { type Markdown, markdownParser } from "../../markdown/parser.ts";
import { directionOf } from "../../model/direction.ts";
import type { Markup, Run } from "../../model/document-view.ts";
import { escapeHtml, markRuns } from "../../model/script-runs.ts";

/* Markdown of the edition to safe HTML. */

function markdownFor(language: string): Markdown {
  const markdown = markdownParser();
  markdown.renderer.rules.text = (tokens, index) =>
    markRuns(tokens[index]?.content ?? "", language);
  // What stands behind the fence is text as well, and not the name of a program's language.
  markdown.renderer.rules.fence = (tokens, index) => {
    const { info = "", content = "" } = tokens[index] ?? {};
    return `<pre><code>${escapeHtml(info.trim() === "" ? content : `${info.trim()}\n${content}`)}</code></pre>\n`;
  };
  return markdown;
}

/** Renders prose for one document language; a text in another one is wrapped with its `lang`. */
export function proseIn(documentLanguage: string): (prose: Run) => Markup {
  const byLanguage = new Map<string, Markdown>();
  return ({ text, lang, note }) => {
    let markdown = byLanguage.get(lang);
    if (!markdown) {
      markdown = markdownFor(lang);
      byLanguage.set(lang, markdown);
    }
    const body = markdown.render(text).trim();
    const label = note ? `<p class="text-note">${markRuns(note, documentLanguage)}</p>` : "";
    const dir =
      directionOf(lang) === directionOf(documentLanguage) ? "" : ` dir="${directionOf(lang)}"`;
    return {
      html: (lang === documentLanguage ? body : `<div lang="${lang}"${dir}>${body}</div>`) + label,
    };
  };
}
