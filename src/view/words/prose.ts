import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { directionOf } from "../../model/direction.ts";
import type { Markup, Run } from "../../model/document-view.ts";
import { markRuns } from "../../model/script-runs.ts";

/*
 * Markdown of the edition to safe HTML: raw HTML is text, links go to the web,
 * mail or telephone only, and what would disturb a document's outline or reach
 * for a file (headings, images) is not Markdown here. Nothing is replaced
 * typographically: the words of the data are printed as they stand.
 */

type Markdown = InstanceType<typeof MarkdownIt>;

const allowedLink = /^(https?:\/\/|mailto:|tel:|#)/i;

function markdownFor(language: string): Markdown {
  const markdown = new MarkdownIt("default", { html: false, linkify: false, typographer: false });
  markdown.use(cjkFriendly);
  markdown.disable(["heading", "lheading", "image", "table", "strikethrough"]);
  markdown.validateLink = (url) => allowedLink.test(url.trim());
  markdown.renderer.rules.text = (tokens, index) =>
    markRuns(tokens[index]?.content ?? "", language);
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
