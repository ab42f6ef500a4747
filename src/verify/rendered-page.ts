import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { addAll } from "../model/add-all.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** An element of a rendered page, with what the rules ask of it. */
export interface RenderedElement {
  /** Lower-case name, such as `table`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: RenderedElement | undefined;
  /** Whether it, or one around it, is kept from screen readers. */
  readonly hidden: boolean;
  /** The nearest record around it, as `<collection>/<id>`. */
  readonly record: string | undefined;
  /** The words in it, white space folded. */
  readonly words: () => string;
}

/** A page as a browser reads it. */
export interface RenderedPage {
  /** In document order. */
  readonly elements: readonly RenderedElement[];
  /** What it says, without white space: all but styles and the head. */
  readonly text: string;
}

export function readPage(html: string): RenderedPage {
  const elements: RenderedElement[] = [];
  const words: string[] = [];
  interface Open {
    readonly node: Node;
    readonly parent: RenderedElement | undefined;
  }
  const childrenOf = (node: Parent, parent: RenderedElement | undefined): Open[] =>
    [...node.childNodes].reverse().map((child) => ({ node: child, parent }));
  const open = childrenOf(parse(html), undefined);
  // A list and not recursion: the nesting comes from a template.
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent } = next;
    if (node.nodeName === "#text" && "value" in node) words.push(node.value);
    if (!("tagName" in node) || node.tagName === "head") continue;
    const element = elementOf(node, parent);
    elements.push(element);
    addAll(open, childrenOf(node, element));
  }
  return { elements, text: bare(words.join("")) };
}

/** The elements around one, from the nearest. */
export function* around({ parent }: RenderedElement): Generator<RenderedElement> {
  for (let element = parent; element !== undefined; element = element.parent) yield element;
}

function elementOf(
  node: DefaultTreeAdapterTypes.Element,
  parent: RenderedElement | undefined,
): RenderedElement {
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return {
    name: node.tagName,
    attributes,
    parent,
    hidden: parent?.hidden === true || attributes["aria-hidden"] === "true",
    record: recordOf(attributes["data-record"]) ?? parent?.record,
    words: () => wordsIn(node),
  };
}

/** Elements whose words do not run on from those before them. */
const parting = new Set(["br", "p", "li", "dt", "dd", "td", "th", "caption", "text"]);

function wordsIn(element: Parent): string {
  const words: string[] = [];
  const open: Node[] = [...element.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (parting.has(node.nodeName)) words.push(" ");
    if (node.nodeName === "#text" && "value" in node) words.push(node.value);
    else if ("childNodes" in node) addAll(open, node.childNodes.toReversed());
  }
  return words.join("").replace(/\s+/gu, " ").trim();
}

/** Other values than `<collection>/<id>` name no record. */
const recordOf = (value: string | undefined): string | undefined =>
  value !== undefined && /^[a-z]+\/[a-z0-9-]+$/i.test(value) ? value : undefined;

/** For comparison only: line breaks and indents of a template change nothing that is said. */
export const bare = (text: string): string => text.replace(/\s/gu, "");
