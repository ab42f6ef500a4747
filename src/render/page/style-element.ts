import type { Frame } from "../../model/document-view.ts";
import type { KindTemplates, TemplateSet } from "../../model/template-set.ts";
import type { FontStyles } from "../fonts/document-fonts.ts";
import { compactCss } from "./lint-css.ts";
import { pageContents, pageDefaults } from "./page-css.ts";

/** The one `<style>` of a document: fonts, defaults, the shared styles, those of its kind, the page. */
export function styleElement(
  frame: Frame,
  { css }: KindTemplates,
  { styles }: TemplateSet,
  { css: fontCss, scripts }: FontStyles,
): string {
  const parts = [
    fontCss,
    pageDefaults(frame, scripts),
    ...styles.map(({ text }) => compactCss(text)),
    css === undefined ? "" : compactCss(css.text),
    pageContents(frame),
  ];
  return `<style>\n${parts.filter((part) => part !== "").join("\n")}\n</style>`;
}
