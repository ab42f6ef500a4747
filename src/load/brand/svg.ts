import { type XmlToken, xmlTokens } from "./xml-tokens.ts";

/** An SVG as it may be printed; why it may not; or why it cannot be read. */
export type CleanSvg =
  | { readonly svg: string }
  | { readonly refused: string }
  | { readonly fault: string };

/** What draws, and what it is drawn with. Everything else is refused, or left out as a remark. */
const drawn = new Set(
  (
    "svg g defs path rect circle ellipse line polyline polygon use symbol clipPath mask pattern " +
    "linearGradient radialGradient stop style"
  ).split(" "),
);
/** What a drawing program notes for itself. */
const remarks = new Set(["title", "desc", "metadata"]);
const reasons: Readonly<Record<string, string>> = {
  script: "it holds a script",
  foreignObject: "it holds a <foreignObject>, which is a web page",
  text: "it holds text, whose font depends on the machine; turn text into paths",
  image: "it holds another picture",
  a: "it holds a link",
  filter: "it holds a filter, which cannot be printed as lines",
};
/** A figure can be used by others that are used: each doubles the work. */
const mostUses = 20;
const mostDepth = 60;
const svgSpace = "http://www.w3.org/2000/svg";

/** Writes an SVG anew with what draws alone: no comments, no names of programs or people. */
export function cleanSvg(source: string): CleanSvg {
  const tokens = xmlTokens(source.trim());
  if (!tokens) return { fault: "it is an SVG that is not well-formed XML" };
  const root = tokens.find((token) => token.kind === "open");
  if (root?.name !== "svg") return { fault: "it is XML, and no SVG" };
  const size = sizeOf(root.attributes);
  if (size === undefined)
    return { fault: "it is an SVG without a viewBox or a width and a height" };
  const refused = refusedIn(tokens);
  if (refused !== undefined) return { refused };
  let svg = "";
  let skipped = 0;
  let isFirst = true;
  for (const token of tokens) {
    if (token.kind === "text") {
      if (skipped === 0 && token.text.trim() !== "") svg += escaped(token.text);
    } else if (token.kind === "close") {
      if (skipped > 0) skipped--;
      else svg += `</${token.name}>`;
    } else if (token.kind === "open") {
      if (skipped > 0 || isRemark(token.name)) skipped += token.isEmpty ? 0 : 1;
      else svg += tagOf(token, isFirst ? size : "");
      isFirst = false;
    }
  }
  return { svg };
}

type Open = Extract<XmlToken, { kind: "open" }>;

function refusedIn(tokens: readonly XmlToken[]): string | undefined {
  let uses = 0;
  let depth = 0;
  let skipped = 0;
  let css = "";
  let inStyle = false;
  for (const token of tokens) {
    if (token.kind === "doctype" && token.text.includes("[")) return "it declares entities";
    if (token.kind === "instruction" && !/^xml\s/.test(token.text)) {
      return "it names a style sheet or a program";
    }
    if (token.kind === "text" && inStyle) css += token.text;
    if (token.kind === "close") depth--;
    if (token.kind === "close") inStyle = false;
    if (token.kind === "close" && skipped > 0) skipped--;
    if (token.kind !== "open") continue;
    if (!token.isEmpty) depth++;
    if (depth > mostDepth) return "its parts stand in one another too deep";
    if (skipped > 0 || isRemark(token.name)) {
      skipped += token.isEmpty ? 0 : 1;
      continue;
    }
    if (!drawn.has(token.name)) return reasons[token.name] ?? `it holds a <${token.name}>`;
    inStyle = token.name === "style" && !token.isEmpty;
    if (token.name === "use") uses++;
    const wrong = refusedAttribute(token);
    if (wrong !== undefined) return wrong;
  }
  if (uses > mostUses) return `it uses other parts more than ${mostUses} times`;
  return reachesOut(css) ? "its style refers to something outside the file" : undefined;
}

function refusedAttribute({ attributes }: Open): string | undefined {
  for (const [name, value] of attributes) {
    if (/^on/i.test(name)) return `the attribute “${name}” would run a script`;
    const isLink = /^(?:xlink:)?href$|^src$/i.test(name);
    if (isLink && !value.trim().startsWith("#")) {
      return `it refers to something outside the file (${name}="${value.slice(0, 40)}")`;
    }
    if (!isLink && !isNote(name) && reachesOut(value)) {
      return `the attribute “${name}” refers to something outside the file`;
    }
  }
  return undefined;
}

/** Escapes could hide a name, so they count. */
const reachesOut = (css: string): boolean =>
  /url\(\s*(?!["']?#)|@import|@font-face|image(?:-set)?\(|src\(|expression\(|javascript:|\\/i.test(
    css,
  );

/** Elements and attributes of a drawing program have a prefix. */
const isRemark = (name: string): boolean => remarks.has(name) || name.includes(":");
const isNote = (name: string): boolean =>
  (name.includes(":") && name !== "xlink:href") || name === "xmlns" || name.startsWith("data-");

function tagOf({ name, attributes, isEmpty }: Open, size: string): string {
  const isRoot = size !== "";
  const kept = [...attributes].filter(
    ([key]) => !isNote(key) && !(isRoot && ["viewBox", "width", "height"].includes(key)),
  );
  const said = kept.map(
    ([key, value]) => ` ${key === "xlink:href" ? "href" : key}="${escaped(value)}"`,
  );
  return `<${name}${isRoot ? ` xmlns="${svgSpace}"${size}` : ""}${said.join("")}${isEmpty ? "/" : ""}>`;
}

/** The view box of the drawing, as attributes; from its width and height where it has none. */
function sizeOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const box = (attributes.get("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const sides = ["width", "height"].map((name) => {
    const [, pixels] = /^\s*(\d*\.?\d+)(?:px)?\s*$/.exec(attributes.get(name) ?? "") ?? [];
    return Number(pixels);
  });
  const [x = 0, y = 0, width = 0, height = 0] = box.length === 4 ? box : [0, 0, ...sides];
  if (![x, y, width, height].every(Number.isFinite) || width <= 0 || height <= 0) return undefined;
  return ` viewBox="${[x, y, width, height].join(" ")}" width="${width}" height="${height}"`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
