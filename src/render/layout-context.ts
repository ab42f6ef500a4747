import type { DocumentView } from "../model/document-view.ts";
import { messagesFor } from "../model/locale.ts";
import type { TemplateSet } from "../model/template-set.ts";
import { contentPolicy } from "./html/check-output.ts";

/**
 * What a layout prints as its styles: which fonts these name depends on what the page says, so
 * that they are filled in when it is there. No template can write a style element.
 */
export const emptyStyles = "<style></style>";

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
  { frame }: DocumentView,
  { locales }: Pick<TemplateSet, "locales">,
  content: string,
): LayoutContext {
  return {
    frame,
    keywords: frame.keywords.join(", "),
    skip: messagesFor(locales, frame.language).value?.["frame.skip"] ?? "",
    policy: contentPolicy,
    styles: { html: emptyStyles },
    content: { html: content },
  };
}
