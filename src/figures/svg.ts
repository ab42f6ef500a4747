import { directionOf } from "../model/direction.ts";
import { escapeHtml, type ScriptRun, splitRuns } from "../model/script-runs.ts";

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

/** @param language that of the text, where it is words: a run of another script is marked, so that it gets its font */
export function label(attributes: Attributes, text: string, language?: string): string {
  const runs: readonly ScriptRun[] =
    language === undefined ? [{ text }] : splitRuns(text, language);
  const [first] = runs;
  // A text is anchored by the direction of its first run: start and end are those of the figure.
  const isTurned =
    language !== undefined && directionOf(first?.lang ?? language) !== directionOf(language);
  const anchor = isTurned ? turned[String(attributes["text-anchor"])] : undefined;
  const content = runs.map(({ text: part, lang }) =>
    lang === undefined
      ? escapeHtml(part)
      : element("tspan", { lang, direction: directionOf(lang) }, escapeHtml(part)),
  );
  const placed = anchor === undefined ? attributes : { ...attributes, "text-anchor": anchor };
  return element("text", placed, content.join(""));
}

const turned: Readonly<Record<string, string>> = { start: "end", end: "start" };

const round = (value: number): number => Math.round(value * 100) / 100;
