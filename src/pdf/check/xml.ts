/** An element of an XML document, with the name that its prefix stands for before its own. */
export interface XmlElement {
  readonly name: string;
  /** Names of attributes are written out in the same way; those of XML itself begin with `xml:`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly kids: XmlElement[];
  text: string;
}

type Spaces = Readonly<Record<string, string>>;

/**
 * Reads as much of XML as a metadata packet may hold: elements, attributes, namespaces and
 * text, no document types.
 * @returns undefined if it is not well-formed
 */
export function readXml(xml: string): XmlElement | undefined {
  const top: XmlElement = { name: "", attributes: new Map(), kids: [], text: "" };
  const open: { element: XmlElement; tag: string; spaces: Spaces }[] = [
    { element: top, tag: "", spaces: {} },
  ];
  // In turn: an instruction or comment, a tag, or text up to the next of them.
  const pieces =
    /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
  let end = 0;
  for (const [piece, slash, tag, said = "", isEmpty, text] of xml.matchAll(pieces)) {
    end += piece.length;
    const around = open.at(-1);
    if (!around) return undefined;
    if (text !== undefined) {
      if (hasBareSign(text)) return undefined;
      around.element.text += unescaped(text);
    } else if (tag !== undefined && slash === "/") {
      if (open.length === 1 || around.tag !== tag) return undefined;
      open.pop();
    } else if (tag !== undefined) {
      const attributes = attributesOf(said);
      if (!attributes) return undefined;
      const spaces = { ...around.spaces, ...declared(attributes) };
      const element = elementOf(tag, attributes, spaces);
      if (!element) return undefined;
      around.element.kids.push(element);
      if (isEmpty !== "/") open.push({ element, tag, spaces });
    }
  }
  const [only, ...others] = top.kids;
  const isWhole = end === xml.length && open.length === 1 && others.length === 0;
  return isWhole && top.text.trim().replace("\ufeff", "") === "" ? only : undefined;
}

function attributesOf(said: string): Map<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (const [, name = "", quoted = ""] of said.matchAll(
    /(?<![\w:.-])([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g,
  )) {
    if (attributes.has(name) || hasBareSign(quoted)) return undefined;
    attributes.set(name, unescaped(quoted.slice(1, -1)));
  }
  return attributes;
}

const declared = (attributes: ReadonlyMap<string, string>): Spaces =>
  Object.fromEntries(
    [...attributes].flatMap(([name, uri]) =>
      name.startsWith("xmlns") ? [[name.slice(6), uri]] : [],
    ),
  );

function elementOf(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  spaces: Spaces,
): XmlElement | undefined {
  const name = fullName(tag, spaces, "");
  const named = [...attributes]
    .filter(([key]) => !key.startsWith("xmlns"))
    .map(([key, value]) => [fullName(key, spaces, undefined), value] as const);
  if (name === undefined || named.some(([key]) => key === undefined)) return undefined;
  const known = named.flatMap(([key, value]) => (key === undefined ? [] : [[key, value] as const]));
  return { name, attributes: new Map(known), kids: [], text: "" };
}

/** Undefined if the prefix stands for nothing. Attributes without one belong to no namespace. */
function fullName(name: string, spaces: Spaces, otherwise: string | undefined): string | undefined {
  const [prefix = "", local] = name.split(":");
  if (local === undefined) return otherwise === undefined ? name : `${spaces[""] ?? ""}${name}`;
  if (prefix === "xml") return name;
  const space = spaces[prefix];
  return space === undefined ? undefined : `${space}${local}`;
}

const hasBareSign = (text: string): boolean =>
  /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text);

const signs: Spaces = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:(\w+)|#(\d+)|#x([\da-f]+));/gi, (_, name, decimal, hex) =>
    name
      ? (signs[name] ?? "")
      : String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
  );
