import { escapeHtml } from "../model/script-runs.ts";

type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element. Content is markup already; numbers keep two decimals, so that bytes stay the same. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escapeHtml(value)}"`,
    )
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export function label(attributes: Attributes, text: string): string {
  return element("text", attributes, escapeHtml(text));
}

const round = (value: number): number => Math.round(value * 100) / 100;
