import type { DocumentView } from "../../model/document-view.ts";
import type { KindTemplates, TemplateSet } from "../../model/template-set.ts";
import type { FontStyles } from "../fonts/document-fonts.ts";
import { scopeCss } from "../parts/scope-css.ts";
import { brandCss } from "./brand-css.ts";
import { compactCss } from "./lint-css.ts";
import { isMirrored, mirrorMargins } from "./mirror-margins.ts";
import { pageContents, pageDefaults } from "./page-css.ts";
import { partPages } from "./part-pages.ts";

/** The one `<style>` of a document: fonts, defaults, the shared styles, those of its kind, the page. */
export function styleElement(
  { frame, parts: held = [] }: DocumentView,
  own: KindTemplates,
  { styles, kinds, brand }: TemplateSet,
  { css: fontCss, scripts }: FontStyles,
): string {
  const parts = [
    fontCss,
    pageDefaults(frame, scripts),
    ...styles.map(({ text }) => compactCss(text)),
    brandCss(brand, frame),
    ...held.map(({ kind }) => scopeCss(cssOf(kinds[kind]), kind)),
    cssOf(own),
    pageContents(frame),
    partPages(held.map(({ view }) => view.frame)),
  ];
  const css = parts.filter((part) => part !== "").join("\n");
  return `<style>\n${isMirrored(frame) ? mirrorMargins(css) : css}\n</style>`;
}

/** The styles of a kind, and behind them what the look adds. */
function cssOf(kind: KindTemplates | undefined): string {
  return [kind?.css, kind?.lookCss]
    .map((file) => (file === undefined ? "" : compactCss(file.text)))
    .filter((css) => css !== "")
    .join("\n");
}
