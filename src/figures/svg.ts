/** Escapes text for SVG content and attribute values. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element. Content is markup already; numbers keep two decimals, so that bytes stay the same. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escapeXml(value)}"`,
    )
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export function label(attributes: Attributes, text: string): string {
  return element("text", attributes, escapeXml(text));
}

const round = (value: number): number => Math.round(value * 100) / 100;
