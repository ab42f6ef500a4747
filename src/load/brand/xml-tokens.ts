/** What an XML document is made of, in its order. */
export type XmlToken =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly isEmpty: boolean;
    }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "instruction"; readonly text: string }
  | { readonly kind: "doctype"; readonly text: string };

const pattern =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?([\s\S]*?)\?>|<!(DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?)>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

/**
 * Parts XML into its tokens; comments are left out.
 * @returns undefined if it is not well-formed
 */
export function xmlTokens(xml: string): readonly XmlToken[] | undefined {
  const tokens: XmlToken[] = [];
  const open: string[] = [];
  let end = 0;
  let roots = 0;
  for (const match of xml.matchAll(pattern)) {
    const [whole, data, instruction, doctype, closed, name, said = "", slash, text] = match;
    end += whole.length;
    if (instruction !== undefined) tokens.push({ kind: "instruction", text: instruction });
    else if (doctype !== undefined) tokens.push({ kind: "doctype", text: doctype });
    else if (closed !== undefined) {
      if (open.pop() !== closed) return undefined;
      tokens.push({ kind: "close", name: closed });
    } else if (name !== undefined) {
      const attributes = attributesOf(said);
      if (!attributes) return undefined;
      if (open.length === 0) roots++;
      if (slash === "") open.push(name);
      tokens.push({ kind: "open", name, attributes, isEmpty: slash !== "" });
    } else if (data !== undefined || text !== undefined) {
      const plain = data ?? unescaped(text ?? "");
      if (plain === undefined || (open.length === 0 && plain.trim() !== "")) return undefined;
      tokens.push({ kind: "text", text: plain });
    }
  }
  return end === xml.length && open.length === 0 && roots === 1 ? tokens : undefined;
}

function attributesOf(said: string): Map<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (const [, name = "", quoted = ""] of said.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const value = unescaped(quoted.slice(1, -1));
    if (value === undefined || attributes.has(name)) return undefined;
    attributes.set(name, value);
  }
  return attributes;
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Undefined where an entity is none of XML's own. */
function unescaped(text: string): string | undefined {
  let isSound = true;
  const plain = text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w*);?/gi, (found, name: string) => {
    const code = name.startsWith("#x")
      ? Number.parseInt(name.slice(2), 16)
      : Number.parseInt(name.slice(1), 10);
    const meant = name.startsWith("#")
      ? code > 0 && code <= 0x10ffff && String.fromCodePoint(code)
      : Object.hasOwn(named, name) && named[name];
    if (!meant || !found.endsWith(";")) isSound = false;
    return meant || "";
  });
  return isSound ? plain : undefined;
}
