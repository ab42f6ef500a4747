import type { Frame } from "../../model/document-view.ts";
import { pageOfPart, partSelector } from "../parts/scope-css.ts";
import { cssString } from "./css-string.ts";

/** Chromium knows no running titles: each part of a pack has pages of its own, with their head. */
export function partPages(parts: readonly Frame[]): string {
  return parts
    .map(({ kind, margins }) => {
      const page = pageOfPart(kind);
      const title = `@top-left { content: ${cssString(margins.runningTitle)}; }`;
      return `${partSelector(kind)} { page: ${page}; }\n@page ${page} { ${title} }`;
    })
    .join("\n");
}
