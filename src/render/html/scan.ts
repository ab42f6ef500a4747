/*
 * Reads HTML from left to right and says what it meets. It works on finished
 * documents and on the pieces of HTML between the tags of a template: a state
 * is a value, so that both branches of a block can go on from the same place.
 * Not a parser: it does not build a tree, and errors in nesting do not matter. But it sees each tag
 * and each attribute where a browser does, as the tokenizer of the HTML standard has it: what one
 * takes for a comment or a value must not be a tag to the other.
 */

/** Where in the HTML a position is. */
export type HtmlState =
  | { readonly in: "text" }
  /** Directly after `<` or `</`. */
  | { readonly in: "tag-name" }
  | { readonly in: "tag"; readonly element: string; readonly closing: boolean }
  | {
      readonly in: "value";
      readonly element: string;
      readonly closing: boolean;
      readonly attribute: string;
      readonly quote: string;
      /** What has been read of the value so far. */
      readonly value: string;
    }
  | {
      /** A value without quotation marks. */
      readonly in: "unquoted";
      readonly element: string;
      readonly closing: boolean;
      readonly attribute: string;
      readonly value: string;
    }
  /** Inside an element whose content is not HTML: style, script, title, textarea. */
  | { readonly in: "raw"; readonly element: string }
  /** `end` is what it ends with: for `<!…>`, `<?…>` and `</…>` without a name the first `>`. */
  | { readonly in: "comment"; readonly end: "-->" | ">" };

/** What a reader wants to hear of. Offsets count from the start of the given piece. */
export interface HtmlEvents {
  /** Text as written, with its entities. `element` is set inside style, script, title, textarea. */
  readonly text?: (text: string, offset: number, element?: string) => void;
  readonly open?: (element: string, offset: number) => void;
  readonly close?: (element: string, offset: number) => void;
  readonly attribute?: (element: string, attribute: string, value: string, offset: number) => void;
  /** What looks like a tag inside of such an element, and is one where that stands in an SVG. */
  readonly tagInRaw?: (element: string, offset: number) => void;
}

export const startOfHtml: HtmlState = { in: "text" };

const rawElements = new Set(["style", "script", "title", "textarea"]);

/** Reads one piece of HTML, starting in a state, and returns the state at its end. */
export function scanHtml(html: string, from: HtmlState, events: HtmlEvents): HtmlState {
  let state = from;
  let at = 0;
  while (at < html.length) [state, at] = step(html, at, state, events);
  return state;
}

type Step = readonly [HtmlState, number];

function step(html: string, at: number, state: HtmlState, events: HtmlEvents): Step {
  switch (state.in) {
    case "text":
    case "tag-name":
      return inText(html, at, events);
    case "tag":
      return inTag(html, at, state, events);
    case "value":
      return inValue(html, at, state, events);
    case "unquoted": {
      const end = endOf(/[\t\n\f\r >]/g, html, at);
      const value = state.value + html.slice(at, end);
      // At the end of a piece, data may go on with the value.
      if (end === html.length) return [{ ...state, value }, end];
      events.attribute?.(state.element, state.attribute, value, at);
      return [{ in: "tag", element: state.element, closing: state.closing }, end];
    }
    case "comment": {
      const pattern = state.end === ">" ? />/g : /--!?>/g;
      pattern.lastIndex = at;
      return pattern.exec(html) ? [startOfHtml, pattern.lastIndex] : [state, html.length];
    }
    case "raw": {
      const end = endOf(new RegExp(`</${state.element}[\\t\\n\\f\\r />]`, "gi"), html, at);
      if (end > at) events.text?.(html.slice(at, end), at, state.element);
      const tag = endOf(/<\/?[a-z!?]/gi, html, at);
      if (tag < end) events.tagInRaw?.(state.element, tag);
      const closing = { in: "tag", element: state.element, closing: true } as const;
      if (end === html.length) return [state, end];
      events.close?.(state.element, end);
      return [closing, end + state.element.length + 2];
    }
  }
}

function inText(html: string, at: number, events: HtmlEvents): Step {
  const open = html.indexOf("<", at);
  const end = open < 0 ? html.length : open;
  if (end > at) events.text?.(html.slice(at, end), at);
  if (open < 0) return [startOfHtml, end];
  if (html.startsWith("<!--", open)) {
    // `<!-->` and `<!--->` are comments, and whole.
    const [over = ""] = /^-?>/.exec(html.slice(open + 4, open + 6)) ?? [];
    return over === ""
      ? [{ in: "comment", end: "-->" }, open + 4]
      : [startOfHtml, open + 4 + over.length];
  }
  const tag = /<(\/?)([a-z!?][^\t\n\f\r />]*)/iy;
  tag.lastIndex = open;
  const [found, slash, name = ""] = tag.exec(html) ?? [];
  if (found === undefined) {
    if (/^<\/?$/.test(html.slice(open))) return [{ in: "tag-name" }, html.length];
    if (html[open + 1] === "/") return [{ in: "comment", end: ">" }, open + 2];
    events.text?.("<", open);
    return [startOfHtml, open + 1];
  }
  const element = name.toLowerCase();
  if (slash === "") events.open?.(element, open);
  else events.close?.(element, open);
  if (/^[!?]/.test(element)) return [{ in: "comment", end: ">" }, open + 1];
  return [{ in: "tag", element, closing: slash === "/" }, open + found.length];
}

function inTag(
  html: string,
  at: number,
  state: HtmlState & { in: "tag" },
  events: HtmlEvents,
): Step {
  const { element, closing } = state;
  if (html[at] === ">") {
    const raw = !closing && rawElements.has(element);
    return [raw ? { in: "raw", element } : startOfHtml, at + 1];
  }
  const pattern = /([^\t\n\f\r />][^\t\n\f\r />=]*)(?:([\t\n\f\r ]*=[\t\n\f\r ]*)(["']?))?/y;
  pattern.lastIndex = at;
  const [found, name = "", equals, quote = ""] = pattern.exec(html) ?? [];
  if (found === undefined) return [state, at + 1];
  const attribute = name.toLowerCase();
  const next = at + found.length;
  if (equals === undefined) {
    events.attribute?.(element, attribute, "", at);
    return [state, next];
  }
  if (quote === "") return [{ in: "unquoted", element, closing, attribute, value: "" }, next];
  return [{ in: "value", element, closing, attribute, quote, value: "" }, next];
}

function inValue(
  html: string,
  at: number,
  state: HtmlState & { in: "value" },
  events: HtmlEvents,
): Step {
  const { element, closing, attribute, quote } = state;
  const end = html.indexOf(quote, at);
  if (end < 0) return [{ ...state, value: state.value + html.slice(at) }, html.length];
  events.attribute?.(element, attribute, state.value + html.slice(at, end), at);
  return [{ in: "tag", element, closing }, end + 1];
}

function endOf(pattern: RegExp, html: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(html)?.index ?? html.length;
}
