import type { DocumentView } from "../../model/document-view.ts";
import type { KindTemplates, TemplateSet } from "../../model/template-set.ts";
import type { FontStyles } from "../fonts/document-fonts.ts";
import { scopeCss } from "../parts/scope-css.ts";
import { compactCss } from "./lint-css.ts";
import { pageContents, pageDefaults } from "./page-css.ts";
import { partPages } from "./part-pages.ts";

/** The one `<style>` of a document: fonts, defaults, the shared styles, those of its kind, the page. */
export function styleElement(
  { frame, parts: held = [] }: DocumentView,
  { css }: KindTemplates,
  { styles, kinds }: TemplateSet,
  { css: fontCss, scripts }: FontStyles,
): string {
  const parts = [
    fontCss,
    pageDefaults(frame, scripts),
    ...styles.map(({ text }) => compactCss(text)),
    ...held.map(({ kind }) => scopeCss(compactCss(kinds[kind]?.css?.text ?? ""), kind)),
    css === undefined ? "" : compactCss(css.text),
    pageContents(frame),
    partPages(held.map(({ view }) => view.frame)),
  ];
  return `<style>\n${parts.filter((part) => part !== "").join("\n")}\n</style>`;
}
