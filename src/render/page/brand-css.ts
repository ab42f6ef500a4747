import { type Brand, colourNames, type FontPair, typeRoles } from "../../model/brand.ts";
import type { Frame } from "../../model/document-view.ts";
import type { papers } from "../../model/paper.ts";
import { cssString } from "./css-string.ts";

/** What the styles call the roles of fonts. */
const prefixes = { text: "text", heading: "head", label: "label", quotation: "quote" } as const;
const heights: Readonly<Record<(typeof papers)[number], number>> = { A4: 297, Letter: 279.4 };
/** As templates/styles/20-page.css has them, in millimetres. */
const plainMargins = { top: 20, right: 18, bottom: 18, left: 18 };

/**
 * A brand as custom properties, which every style obeys. Each value is held to its form once
 * more: a `<style>` is no place to trust in what was checked elsewhere.
 */
export function brandCss(brand: Brand | undefined, frame: Frame): string {
  if (!brand) return "";
  const isHan = writesHan(frame.language);
  const { colours, type, size, margins, logo } = brand;
  const declarations: string[] = [];
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined) declarations.push(`  --${name}: ${value};`);
  };
  for (const name of colourNames) set(kebab(name), colourOf(colours[name]));
  set("margin-color", colourOf(colours.muted) && "var(--muted)");
  for (const role of typeRoles) {
    set(`${prefixes[role]}-latin`, fontOf(type[role]?.latin));
    set(`${prefixes[role]}-han`, fontOf(hanFont(role === "heading", type[role])));
  }
  const { latin, han } = type.label ?? {};
  if (latin !== undefined || han !== undefined) {
    const stack = [fontOf(latin) ?? "var(--label-latin)", fontOf(han) ?? "var(--label-han)"];
    set("margin-font", (isHan ? stack.reverse() : stack).join(", "));
  }
  set("size", lengthOf(isHan ? size.han : size.latin, "pt"));
  if (Object.keys(margins).length > 0) {
    const { top, right, bottom, left } = { ...plainMargins, ...withoutGaps(margins) };
    set("page-margin", [top, right, bottom, left].map((side) => lengthOf(side, "mm")).join(" "));
    set("cover-height", lengthOf(Math.min(230, heights[frame.paper] - top - bottom - 8), "mm"));
  }
  set("logo-height", lengthOf(logo?.height, "mm"));
  const root = declarations.length === 0 ? "" : `:root {\n${declarations.join("\n")}\n}\n`;
  const ground = colourOf(colours.paper) === undefined ? "" : "background: var(--paper); ";
  // A long text beside it must not break the number of the page.
  const page = `@page { ${ground}@bottom-center { white-space: nowrap; } }`;
  return `${root}${page}${ground === "" ? "" : `\nhtml { ${ground}}`}`;
}

export const writesHan = (language: string): boolean => /^(?:zh|ja|ko)\b/.test(language);

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const colourOf = (colour: string | undefined): string | undefined =>
  colour !== undefined && /^#[0-9a-f]{3,6}$/i.test(colour) ? colour : undefined;

const fontOf = (family: string | undefined): string | undefined =>
  family === undefined ? undefined : cssString(family);

const lengthOf = (length: number | undefined, unit: "mm" | "pt"): string | undefined =>
  length === undefined || !Number.isFinite(length) ? undefined : `${length}${unit}`;

/** Headings are bold, and the bold Song is a family of its own (fonts/faces.ts). */
const hanFont = (isHeading: boolean, pair: FontPair | undefined): string | undefined =>
  isHeading && pair?.han === "Noto Serif SC" ? "Noto Serif SC Bold" : pair?.han;

const withoutGaps = (margins: Brand["margins"]): Partial<typeof plainMargins> =>
  Object.fromEntries(Object.entries(margins).filter(([, side]) => side !== undefined));
