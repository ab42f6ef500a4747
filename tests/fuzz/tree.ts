import { parse } from "parse5";

/** A node as parse5 has it, by what is looked at here. */
export interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly {
    readonly name: string;
    readonly value: string;
    readonly prefix?: string;
  }[];
  readonly childNodes?: readonly Node[];
  readonly value?: string;
}

/** A page as a browser takes it, which mends whatever it is given. */
export const treeOf = (html: string, onFault?: (code: string) => void): Node =>
  parse(html, onFault ? { onParseError: ({ code }) => onFault(code) } : {}) as Node;

/** A node and all below it, in the order of the page. */
export function* walk(top: Node): Generator<Node> {
  const waiting = [top];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    for (const child of [...(node.childNodes ?? [])].reverse()) waiting.push(child);
  }
}

const active =
  /^(script|iframe|frame|object|embed|base|link|form|button|input|template|noscript|applet|portal|audio|video|source|track|foreignObject|animate|set)$/;
/** A page may lead to these, and load what it carries. */
const harmlessLink = /^(https?:\/\/|mailto:|tel:|#)/i;
const harmlessSource = /^(#|\/[a-z0-9]|data:image\/(png|jpeg);base64,)/i;
const addresses = /^(src|srcset|action|formaction|data|poster|background|ping|attributionsrc)$/;

/** What of a page runs, loads or leads somewhere: by a list that is not the program's own. */
export function harmfulIn(html: string): string[] {
  const found: string[] = [];
  for (const { nodeName, attrs = [] } of walk(treeOf(html))) {
    if (active.test(nodeName)) found.push(`<${nodeName}>`);
    for (const { name, value } of attrs) {
      const said = `${nodeName} ${name}="${value}"`;
      if (/^on|^srcdoc$/i.test(name)) found.push(said);
      if (nodeName === "meta" && name === "http-equiv" && !/^content-security-policy$/i.test(value))
        found.push(said);
      if (name === "style" && /url\((?!#)|@import|\\/i.test(value)) found.push(said);
      if (addresses.test(name) && !harmlessSource.test(value)) found.push(said);
      if (name !== "href") continue;
      const leads = /^(a|area)$/.test(nodeName);
      if (!(leads ? harmlessLink : harmlessSource).test(value)) found.push(said);
    }
  }
  return found;
}
