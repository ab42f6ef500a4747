import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { extractHtml, htmlExtractor } from "./html.ts";

export const markdownExtractor = `markdown/1 markdown-it/15.0.3 ${htmlExtractor}`;

/**
 * The text of a Markdown file as a reader of the rendered page has it. Raw HTML is read too, ruby
 * for one; none of it is shown to anybody.
 */
export function extractMarkdown(markdown: string): string {
  const renderer = new MarkdownIt("default", { html: true, linkify: false, typographer: false });
  renderer.use(cjkFriendly);
  return extractHtml(renderer.render(markdown));
}
