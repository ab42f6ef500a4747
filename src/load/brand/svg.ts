import { attributeOf, readXml, type XmlAttribute, type XmlElement } from "./read-xml.ts";
import { svgWeight } from "./svg-weight.ts";

/** An SVG as it may be printed; why it may not; or why it cannot be read. */
export type CleanSvg =
  | { readonly svg: string }
  | { readonly refused: string }
  | { readonly fault: string };

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What draws, and what it is drawn with. Everything else is refused, or left out as a remark. */
const drawn = words(
  `svg g defs path rect circle ellipse line polyline polygon use symbol clipPath mask pattern
  linearGradient radialGradient stop style`,
);
/** All that is kept of their attributes. What is not here draws nothing. */
const kept = words(
  `id class style type media transform x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height d points
  pathLength viewBox preserveAspectRatio refX refY gradientUnits gradientTransform spreadMethod
  offset stop-color stop-opacity patternUnits patternContentUnits patternTransform clipPathUnits
  maskUnits maskContentUnits clip-path clip-rule mask mask-type fill fill-opacity fill-rule stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
  stroke-width color opacity display visibility overflow paint-order vector-effect shape-rendering
  color-interpolation transform-origin requiredExtensions requiredFeatures systemLanguage`,
);
/** What a drawing program notes for itself. */
const remarks = words("title desc metadata");
const reasons: Readonly<Record<string, string>> = {
  script: "it holds a script",
  foreignObject: "it holds a <foreignObject>, which is a web page",
  text: "it holds text, whose font depends on the machine; turn text into paths",
  image: "it holds another picture",
  a: "it holds a link",
  filter: "it holds a filter, which cannot be printed as lines",
};
const mostDepth = 60;
/** Elements, each counted as often as it is drawn. A coat of arms in all its detail has some thousands. */
const mostElements = 10_000;
/** Units of the drawing, far more than any paper has in millimetres. */
const longestSide = 1_000_000;
const svgSpace = "http://www.w3.org/2000/svg";
const pageSpace = "http://www.w3.org/1999/xhtml";
const linkSpace = "http://www.w3.org/1999/xlink";

/**
 * Writes an SVG anew, by lists of what draws: no comments, no names of programs or people. What
 * it reads is XML as the standard has it, and what it writes has no prefixes, entities or CDATA, so
 * that nobody who reads it can take it for something else.
 */
export function cleanSvg(source: string): CleanSvg {
  const document = readXml(source);
  if ("fault" in document) {
    return { fault: `it is an SVG that is not well-formed XML (${document.fault})` };
  }
  const { root, doctype, isInstructed, depth } = document;
  if (root.name !== "svg" || !isDrawing(root)) return { fault: "it is XML, and no SVG" };
  const size = sizeOf(root);
  if (size === undefined) {
    return { fault: "it is an SVG without a viewBox or a width and a height that can be used" };
  }
  if (doctype.includes("[")) return { refused: "it declares entities" };
  if (isInstructed) return { refused: "it names a style sheet or a program" };
  if (depth > mostDepth) return { refused: "its parts stand in one another too deep" };
  const refused = refusedIn(root);
  if (refused !== undefined) return { refused };
  if (svgWeight(root, mostElements) > mostElements) {
    return { refused: "its parts use one another too often" };
  }
  return { svg: written(root, size) };
}

/** Editors leave out the namespace where an SVG stands in a page. */
const isDrawing = ({ space }: XmlElement): boolean => space === svgSpace || space === "";

/** Elements of a drawing program have a namespace of its own. */
const isRemark = (element: XmlElement): boolean =>
  isDrawing(element) ? remarks.has(element.name) : element.space !== pageSpace;

function refusedIn(element: XmlElement): string | undefined {
  if (isRemark(element)) return undefined;
  const { name, content } = element;
  if (!isDrawing(element)) return `it holds a <${name}> of a web page`;
  if (!drawn.has(name)) return reasons[name] ?? `it holds a <${name}>`;
  for (const attribute of element.attributes) {
    const wrong = refusedAttribute(attribute);
    if (wrong !== undefined) return wrong;
  }
  if (name === "style") return refusedStyle(textOf(element));
  for (const part of content) {
    const wrong = typeof part === "string" ? undefined : refusedIn(part);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function refusedAttribute({ space, name, value }: XmlAttribute): string | undefined {
  if (/^on/i.test(name)) return `the attribute “${name}” would run a script`;
  if (isLink({ space, name, value }) && !value.trim().startsWith("#")) {
    return `it refers to something outside the file (${name}="${value.slice(0, 40)}")`;
  }
  if (space === "" && kept.has(name) && reachesOut(value)) {
    return `the attribute “${name}” refers to something outside the file`;
  }
  return undefined;
}

function refusedStyle(css: string): string | undefined {
  if (reachesOut(css)) return "its style refers to something outside the file";
  return /@keyframes/i.test(css) ? "it moves, and paper does not" : undefined;
}

const isLink = ({ space, name }: XmlAttribute): boolean =>
  /^(?:href|src)$/i.test(name) && (space === "" || space === linkSpace);

const isNewLink = ({ space, name }: XmlAttribute): boolean => space === "" && name === "href";

/** Escapes could hide a name, so they count. */
const reachesOut = (css: string): boolean =>
  /url\((?!\s*["']?#)|@import|@font-face|image(?:-set)?\(|src\(|expression\(|javascript:|\\/i.test(
    css,
  );

const textOf = ({ content }: XmlElement): string =>
  content.filter((part) => typeof part === "string").join("");

/** An element and what it holds; `size` is that of the root. */
function written(element: XmlElement, size = ""): string {
  const isRoot = size !== "";
  const said = element.attributes.flatMap((attribute) => {
    const { space, name, value } = attribute;
    if (isRoot && ["viewBox", "width", "height"].includes(name)) return [];
    if (isLink(attribute)) {
      // Of a link that is written in the new form and in the old, the new one holds.
      const isLeft = space === linkSpace && element.attributes.some(isNewLink);
      return name === "href" && !isLeft ? [` href="${escaped(value.trim())}"`] : [];
    }
    return space === "" && kept.has(name) ? [` ${name}="${escaped(value)}"`] : [];
  });
  const start = `${element.name}${isRoot ? ` xmlns="${svgSpace}"${size}` : ""}${said.join("")}`;
  const inside =
    element.name === "style"
      ? escaped(textOf(element))
      : element.content
          .map((part) => (typeof part === "string" || isRemark(part) ? "" : written(part)))
          .join("");
  return inside === "" ? `<${start}/>` : `<${start}>${inside}</${element.name}>`;
}

const aNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The view box of the drawing, as attributes; from its width and height where it has none. */
function sizeOf(root: XmlElement): string | undefined {
  const box = attributeOf(root, "viewBox")
    .trim()
    .split(/[\s,]+/);
  const sides = ["width", "height"].map((name) =>
    attributeOf(root, name).trim().replace(/px$/i, ""),
  );
  const said = box.length === 4 ? box : ["0", "0", ...sides];
  if (!said.every((number) => aNumber.test(number))) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = said.map(Number);
  const isUsable = [x, y, width, height].every((number) => Math.abs(number) <= longestSide);
  if (!isUsable || width <= 0 || height <= 0) return undefined;
  return ` viewBox="${[x, y, width, height].join(" ")}" width="${width}" height="${height}"`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
