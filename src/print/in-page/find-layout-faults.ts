/// <reference lib="dom" />
import type { LayoutFault } from "../../model/page-facts.ts";

/**
 * Runs in the page, laid out at the width of the printed column. Finds what does not fit
 * its box, what cannot be read against its ground (WCAG 2.2, 1.4.3), and pictures with too
 * few pixels for paper.
 */
export function findLayoutFaults(): LayoutFault[] {
  const faults: LayoutFault[] = [];
  const leastDpi = 150;
  const column = document.documentElement.clientWidth;

  const add = (
    kind: LayoutFault["kind"],
    element: Element,
    measured: string,
    text?: string,
  ): void => {
    const record = element.closest("[data-record*='/']")?.getAttribute("data-record") ?? "";
    const words = (text ?? element.textContent ?? "").replace(/\s+/g, " ").trim();
    faults.push({ kind, record, measured, text: words.replace(/^(.{60}).+$/u, "$1…") });
  };

  const texts: [Text, Element][] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.nodeValue?.trim() || !parent?.checkVisibility({ visibilityProperty: true })) continue;
    texts.push([node as Text, parent]);
  }

  // Boxes that hide what does not fit, and words that stick out of the page.
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const wide = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
    const high = overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1;
    if ((wide || high) && element.clientWidth > 0 && textOverflow !== undefined) {
      const [by, way] = wide
        ? [element.scrollWidth - element.clientWidth, "wide"]
        : [element.scrollHeight - element.clientHeight, "high"];
      add("clipped", element, `${by} px too ${way} for its box`);
    }
  }
  const range = document.createRange();
  for (const [node, parent] of texts) {
    range.selectNodeContents(node);
    const beyond = Math.max(
      0,
      ...[...range.getClientRects()].map(({ left, right }) => Math.max(right - column, -left)),
    );
    if (beyond > 1 && !parent.closest("svg")) {
      add("clipped", parent, `${Math.ceil(beyond)} px beyond the column`, node.data);
    }
  }

  // Contrast.
  type Colour = readonly [number, number, number, number];
  const parse = (colour: string): Colour | undefined => {
    const srgb = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(colour);
    if (srgb) {
      const [red, green, blue] = srgb.slice(1, 4).map((part) => Number(part) * 255);
      return [red ?? 0, green ?? 0, blue ?? 0, Number(srgb[4] ?? 1)];
    }
    const rgb = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
    return rgb ? [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), Number(rgb[4] ?? 1)] : undefined;
  };
  const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour => [
    r * a + x * (1 - a),
    g * a + y * (1 - a),
    b * a + z * (1 - a),
    1,
  ];
  const luminance = ([red, green, blue]: Colour): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const grounds = new Map<Element, Colour | undefined>();
  /** What is behind an element's text; undefined where it is a picture. */
  const groundOf = (element: Element | null): Colour | undefined => {
    if (element === null) return [255, 255, 255, 1];
    if (grounds.has(element)) return grounds.get(element);
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const own = parse(backgroundColor);
    const below = own?.[3] === 1 ? own : groundOf(element.parentElement);
    const ground = backgroundImage !== "none" || !own || !below ? undefined : over(own, below);
    grounds.set(element, ground);
    return ground;
  };
  const hex = ([r, g, b]: Colour): string =>
    `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
  const judged = new Set<Element>();
  for (const [, element] of texts) {
    if (judged.has(element) || element.closest("svg,[aria-hidden=true]")) continue;
    judged.add(element);
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const ground = groundOf(element);
    const own = parse(color);
    if (!ground || !own) continue;
    const ink = over(own, ground);
    const [light, dark] = [luminance(ink), luminance(ground)].sort((a, b) => b - a) as [
      number,
      number,
    ];
    const ratio = (light + 0.05) / (dark + 0.05);
    const size = Number.parseFloat(fontSize) * 0.75;
    const least = size >= 18 || (size >= 14 && Number(fontWeight) >= 700) ? 3 : 4.5;
    if (ratio < least) {
      const shown = Math.floor(ratio * 100) / 100;
      add(
        "low-contrast",
        element,
        `${shown}:1 (${hex(ink)} on ${hex(ground)}; at least ${least}:1)`,
      );
    }
  }

  // Pictures.
  for (const image of document.images) {
    const { width } = image.getBoundingClientRect();
    if (width === 0 || image.naturalWidth === 0 || /^data:image\/svg|\.svg$/.test(image.src))
      continue;
    const dpi = Math.floor(image.naturalWidth / (width / 96));
    if (dpi < leastDpi) add("low-resolution", image, `${dpi} dpi; at least ${leastDpi}`, image.alt);
  }
  return faults;
}
