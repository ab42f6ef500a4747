/// <reference lib="dom" />
import type { PageElement, PageText } from "../../model/page-facts.ts";

/** Runs in the page. What the elements are that were marked, and every text that is read out. */
export function collectFacts(): { elements: PageElement[]; texts: PageText[] } {
  const marked = [...document.body.querySelectorAll("[lang*='x-n']")];
  const numbers = new Map(marked.map((element, number) => [element, number]));
  const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

  const shown = (text: Node): Element | undefined => {
    const parent = text.parentElement;
    if (!parent?.checkVisibility({ visibilityProperty: true })) return undefined;
    return parent.closest("[aria-hidden=true],[role=img],[role=math],svg,style,script")
      ? undefined
      : parent;
  };
  const cased = (words: string, parent: Element): string => {
    const transform = getComputedStyle(parent).textTransform;
    if (transform === "uppercase") return words.toUpperCase();
    if (transform === "lowercase") return words.toLowerCase();
    if (transform !== "capitalize") return words;
    return words.replace(/(^|\s)(\S)/gu, (_, before, first) => before + first.toUpperCase());
  };

  const texts: PageText[] = [];
  const words = new Map<Element, string[]>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = shown(node);
    if (!parent || !node.nodeValue?.trim()) {
      // White space alone says nothing, but it parts what stands around it.
      for (let at = node.parentElement; at; at = at.parentElement) words.get(at)?.push(" ");
      continue;
    }
    const text = cased(node.nodeValue, parent);
    const holder = parent.closest("[lang*='x-n']");
    const record = parent.closest("[data-record*='/']");
    texts.push({
      text,
      element: holder ? (numbers.get(holder) ?? -1) : -1,
      record: record ? attribute(record, "data-record") : "",
    });
    for (let at: Element | null = parent; at; at = at.parentElement) {
      const list = words.get(at);
      if (list) list.push(text);
      else words.set(at, [text]);
    }
  }

  const hrefOf = (element: Element): string =>
    element instanceof HTMLAnchorElement && !attribute(element, "href").startsWith("#")
      ? element.href
      : attribute(element, "href");
  const elements = marked.map((element): PageElement => {
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
      text: (words.get(element) ?? []).join("").replace(/\s+/g, " ").trim(),
    };
  });
  return { elements, texts };
}
