import { attributeOf, type XmlElement } from "./read-xml.ts";

/** References that lead on to references: each can double what is drawn. */
const mostSteps = 20;

interface Weight {
  readonly elements: number;
  /** How many references lead on from here, one after the other. */
  readonly steps: number;
}

/**
 * How many elements an SVG comes to once each is drawn as often as it is referred to, by `use`
 * or as pattern, mask or clip, from attributes or from a style sheet.
 * @returns Infinity if there are more than `most`, if parts refer to themselves, or to others that
 * refer to others and so on
 */
export function svgWeight(root: XmlElement, most: number): number {
  const all = elementsIn(root);
  if (all.length > most) return Infinity;
  const byId = new Map(all.map((element) => [attributeOf(element, "id"), element]));
  const styled = styleReferences(all);
  const known = new Map<XmlElement, Weight>();
  const underWay = new Set<XmlElement>();

  const weigh = (element: XmlElement, before: number): Weight => {
    const found = known.get(element);
    if (found) return found;
    let elements = before > mostSteps || underWay.has(element) ? Infinity : 1;
    let steps = 0;
    underWay.add(element);
    const add = (part: XmlElement, step: number): void => {
      // Beyond the limit nothing need be counted, which is what keeps this short.
      if (elements > most) return;
      const weight = weigh(part, before + step);
      elements += weight.elements;
      steps = Math.max(steps, weight.steps + step);
      if (steps > mostSteps) elements = Infinity;
    };
    for (const child of childrenOf(element)) add(child, 0);
    for (const id of referencesOf(element, styled)) {
      const target = byId.get(id);
      if (target) add(target, 1);
      if (elements > most) break;
    }
    underWay.delete(element);
    const weight = { elements: elements > most ? Infinity : elements, steps };
    known.set(element, weight);
    return weight;
  };
  return weigh(root, 0).elements;
}

const childrenOf = ({ content }: XmlElement): XmlElement[] =>
  content.filter((part) => typeof part !== "string");

/** An element and all that it holds. */
function elementsIn(element: XmlElement): XmlElement[] {
  return [element, ...childrenOf(element).flatMap(elementsIn)];
}

function* referencesOf(element: XmlElement, styled: StyleReferences): Iterable<string> {
  for (const { name, value } of element.attributes) {
    if (name === "href") yield value.trim().slice(1);
    else yield* idsIn(value);
  }
  const classes = attributeOf(element, "class")
    .split(/\s+/)
    .map((word) => `.${word}`);
  for (const key of ["", element.name, `#${attributeOf(element, "id")}`, ...classes]) {
    yield* styled.get(key) ?? [];
  }
}

const idsIn = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?#([^"')]*)/gi)].map(([, id = ""]) => id.trim());

/** What style sheets refer to, by the last mark of the selector: it applies to no more than that. */
type StyleReferences = ReadonlyMap<string, ReadonlySet<string>>;

function styleReferences(elements: readonly XmlElement[]): StyleReferences {
  const found = new Map<string, Set<string>>();
  const css = elements
    .filter(({ name }) => name === "style")
    .flatMap(({ content }) => content)
    .join("")
    .replace(/\/\*[\s\S]*?\*\//g, " ");
  for (const [, selectors = "", declared = ""] of css.matchAll(/([^{};]*)\{([^{}]*)\}/g)) {
    const ids = idsIn(declared);
    for (const selector of ids.length > 0 ? selectors.split(",") : []) {
      const [key] = /(?:[.#][\w-]+|[\w-]+)$/.exec(selector.trim()) ?? [""];
      const known = found.get(key) ?? new Set();
      for (const id of ids) known.add(id);
      found.set(key, known);
    }
  }
  return found;
}
