import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";

/*
 * Markdown as an edition may use it: raw HTML is text, links go to the web, mail or telephone
 * only, and what would disturb a document's outline or reach for a file (headings, images) is
 * not Markdown here. Nothing is replaced typographically: the words of the data are printed as
 * they stand, and lists have the numbers that they were given.
 */

export type Markdown = InstanceType<typeof MarkdownIt>;
type Token = ReturnType<Markdown["parse"]>[number];

const allowedLink = /^(https?:\/\/|mailto:|tel:|#)/i;

/** A parser of its own, whose rules of rendering may be replaced. */
export function markdownParser(): Markdown {
  const markdown = new MarkdownIt("default", { html: false, linkify: false, typographer: false });
  markdown.use(cjkFriendly);
  markdown.disable(["heading", "lheading", "image", "table", "strikethrough"]);
  markdown.validateLink = (url) => allowedLink.test(url.trim());
  markdown.core.ruler.push("links-to-nowhere", ({ tokens }) => {
    for (const { children } of tokens) dropLinksToNowhere(children ?? []);
  });
  markdown.core.ruler.push("numbers-as-written", ({ tokens }) => keepNumbers(tokens));
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

/**
 * `1.` and `3.` stay 1 and 3, where Markdown would count. The same number before each item is
 * the usual way to leave the counting to it.
 */
function keepNumbers(tokens: readonly Token[]): void {
  const open: Token[][] = [];
  for (const token of tokens) {
    if (/^(?:ordered|bullet)_list_open$/.test(token.type)) open.push([]);
    if (token.type === "list_item_open") open.at(-1)?.push(token);
    if (!/^(?:ordered|bullet)_list_close$/.test(token.type)) continue;
    const items = open.pop() ?? [];
    const isLazy = items.every(({ info }) => info === items[0]?.info);
    if (token.type === "bullet_list_close" || isLazy) continue;
    let next = Number(items[0]?.info);
    for (const item of items) {
      if (Number(item.info) !== next) item.attrSet("value", String(Number(item.info)));
      next = Number(item.info) + 1;
    }
  }
}
