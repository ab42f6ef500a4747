/// <reference lib="dom" />
import type { PageElement, PageText } from "../../model/page-facts.ts";

/** What holds where a node stands. */
interface Around {
  /** Number of the innermost element around it that was marked, or -1. */
  readonly number: number;
  readonly record: string;
  readonly isRead: boolean;
}

/** Runs in the page. What the elements are that were marked, and every text that is read out. */
export function collectFacts(): { elements: PageElement[]; texts: PageText[] } {
  const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
  const notRead = "[aria-hidden=true],[role=img],[role=math],svg,style,script";
  const cased = (words: string, parent: Element): string => {
    const transform = getComputedStyle(parent).textTransform;
    if (transform === "uppercase") return words.toUpperCase();
    if (transform === "lowercase") return words.toLowerCase();
    if (transform !== "capitalize") return words;
    return words.replace(/(^|\s)(\S)/gu, (_, before, first) => before + first.toUpperCase());
  };

  const texts: PageText[] = [];
  const marked: Element[] = [];
  // All words in order, and white space where something parts them; each element that is marked
  // has those from one place to another.
  const words: string[] = [];
  const spans: { readonly first: number; end: number }[] = [];
  const visit = (element: Element, around: Around): void => {
    const isMarked = element !== document.body && element.matches("[lang*='x-n']");
    const number = isMarked ? marked.push(element) - 1 : around.number;
    const span = { first: words.length, end: words.length };
    if (isMarked) spans.push(span);
    const record = element.matches("[data-record*='/']")
      ? attribute(element, "data-record")
      : around.record;
    const isRead = around.isRead && !element.matches(notRead);
    let shown: boolean | undefined;
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node instanceof Element) visit(node, { number, record, isRead });
      if (!(node instanceof Text)) continue;
      // Asked of those that have words of their own, which are few.
      if (isRead && node.nodeValue?.trim())
        shown ??= element.checkVisibility({ visibilityProperty: true });
      if (isRead && shown && node.nodeValue?.trim()) {
        const text = cased(node.nodeValue, element);
        texts.push({ text, element: number, record });
        words.push(text);
      } else {
        // White space alone says nothing, but it parts what stands around it.
        words.push(" ");
      }
    }
    span.end = words.length;
  };
  const html = document.documentElement;
  visit(document.body, {
    number: -1,
    record: html.matches("[data-record*='/']") ? attribute(html, "data-record") : "",
    isRead: !html.matches(notRead),
  });

  const hrefOf = (element: Element): string =>
    element instanceof HTMLAnchorElement && !attribute(element, "href").startsWith("#")
      ? element.href
      : attribute(element, "href");
  const elements = marked.map((element, number): PageElement => {
    const span = spans[number];
    const tag = element.tagName.toLowerCase();
    const role = attribute(element, "role");
    return {
      tag,
      role: role === "generic" ? "" : role,
      lang: attribute(element, "lang").replace(/-?x-n\d+$/, ""),
      direction: getComputedStyle(element).direction === "rtl" ? "rtl" : "ltr",
      id: element.id,
      href: tag === "a" ? hrefOf(element) : "",
      label:
        ["aria-label", "alt", "title"].map((name) => attribute(element, name)).find(Boolean) ?? "",
      record: /^[a-z]+\/[a-z0-9-]+$/i.test(attribute(element, "data-record"))
        ? attribute(element, "data-record")
        : "",
      part: attribute(element, "data-part"),
      text: words.slice(span?.first, span?.end).join("").replace(/\s+/g, " ").trim(),
    };
  });
  return { elements, texts };
}
