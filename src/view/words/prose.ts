import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { directionOf } from "../../model/direction.ts";
import type { Markup, Run } from "../../model/document-view.ts";
import { escapeHtml, markRuns } from "../../model/script-runs.ts";

/*
 * Markdown of the edition to safe HTML: raw HTML is text, links go to the web,
 * mail or telephone only, and what would disturb a document's outline or reach
 * for a file (headings, images) is not Markdown here. Nothing is replaced
 * typographically: the words of the data are printed as they stand.
 */

type Markdown = InstanceType<typeof MarkdownIt>;
type Token = ReturnType<Markdown["parse"]>[number];

const allowedLink = /^(https?:\/\/|mailto:|tel:|#)/i;

function markdownFor(language: string): Markdown {
  const markdown = new MarkdownIt("default", { html: false, linkify: false, typographer: false });
  markdown.use(cjkFriendly);
  markdown.disable(["heading", "lheading", "image", "table", "strikethrough"]);
  markdown.validateLink = (url) => allowedLink.test(url.trim());
  markdown.renderer.rules.text = (tokens, index) =>
    markRuns(tokens[index]?.content ?? "", language);
  // What stands behind the fence is text as well, and not the name of a program's language.
  markdown.renderer.rules.fence = (tokens, index) => {
    const { info = "", content = "" } = tokens[index] ?? {};
    return `<pre><code>${escapeHtml(info.trim() === "" ? content : `${info.trim()}\n${content}`)}</code></pre>\n`;
  };
  markdown.core.ruler.push("links-to-nowhere", ({ tokens }) => {
    for (const { children } of tokens) dropLinksToNowhere(children ?? []);
  });
  return markdown;
}

/** `[words]()` are words: a link without an address would lead to the document itself. */
function dropLinksToNowhere(tokens: readonly Token[]): void {
  let isOpen = false;
  for (const token of tokens) {
    const opens = token.type === "link_open" && token.attrGet("href") === "";
    const closes: boolean = token.type === "link_close" && isOpen;
    if (opens || closes) token.type = "text";
    isOpen = opens || (isOpen && !closes);
  }
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
