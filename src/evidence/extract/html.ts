import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** Changes when the same page gives another text. The library's version stands beside it. */
export const htmlExtractor = "html/1 parse5/8.0.1";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What a reader of the page does not read; of ruby, the reading (the base stays). */
const unread = new Set(
  "head script style template noscript iframe object svg audio video canvas select textarea button rt rp rtc".split(
    " ",
  ),
);
const blocks = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** A step of the walk: a node to read, or what follows once an element is over. */
type Step = { readonly node: Node; readonly pre: boolean } | { readonly over: Element };

/** The text of an HTML page as a reader has it: blocks apart by an empty line. */
export function extractHtml(page: string): string {
  const paragraphs: string[] = [];
  let paragraph = "";
  const endParagraph = (): void => {
    if (/\S/u.test(paragraph)) paragraphs.push(paragraph.trim());
    paragraph = "";
  };
  const around = ({ tagName }: Element, mark: string): void => {
    if (blocks.has(tagName)) endParagraph();
    // A browser shows quotation marks around <q>.
    else if (tagName === "q") paragraph += mark;
  };

  // With a list of its own the walk goes as deep as any page.
  const steps: Step[] = [];
  const add = (children: readonly Node[], pre: boolean): void => {
    for (const node of children.toReversed()) steps.push({ node, pre });
  };
  add(parse(page).childNodes, false);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ("over" in step) around(step.over, "”");
    else if ("value" in step.node) {
      paragraph += step.pre ? step.node.value : collapse(step.node.value);
    } else if ("tagName" in step.node && !isUnread(step.node)) {
      const element = step.node;
      if (element.tagName === "br") paragraph += "\n";
      around(element, "“");
      steps.push({ over: element });
      add(element.childNodes, step.pre || element.tagName === "pre");
    }
  }
  endParagraph();
  return paragraphs.join("\n\n");
}

/** White space as HTML collapses it; a line break stays one, since in Chinese it is no space. */
const collapse = (text: string): string =>
  text.replace(/[ \t\r\n\f]+/g, (run) => (/[\r\n\f]/.test(run) ? "\n" : " "));

function isUnread({ tagName, attrs }: Element): boolean {
  const style = attrs.find(({ name }) => name === "style")?.value ?? "";
  return (
    unread.has(tagName) ||
    attrs.some(({ name }) => name === "hidden") ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}
