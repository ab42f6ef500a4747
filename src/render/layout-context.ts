import type { DocumentView } from "../model/document-view.ts";
import { messagesFor } from "../model/locale.ts";
import type { KindTemplates, TemplateSet } from "../model/template-set.ts";
import type { FontStyles } from "./fonts/document-fonts.ts";
import { contentPolicy } from "./html/check-output.ts";
import { styleElement } from "./page/style-element.ts";

/** What the layout sees: the frame, and what has been made already. */
export interface LayoutContext {
  readonly frame: DocumentView["frame"];
  readonly keywords: string;
  /** Text of the link past the header; empty if the locale has none. */
  readonly skip: string;
  readonly policy: string;
  readonly styles: { readonly html: string };
  readonly content: { readonly html: string };
}

export function layoutContext(
  view: DocumentView,
  kind: KindTemplates,
  templates: TemplateSet,
  fonts: FontStyles,
  content: string,
): LayoutContext {
  const { frame } = view;
  return {
    frame,
    keywords: frame.keywords.join(", "),
    skip: messagesFor(templates.locales, frame.language).value?.["frame.skip"] ?? "",
    policy: contentPolicy,
    styles: { html: styleElement(view, kind, templates, fonts) },
    content: { html: content },
  };
}
