import type { Frame } from "../../model/document-view.ts";
import { pageOfPart, partSelector } from "../parts/scope-css.ts";
import { cssString } from "./css-string.ts";
import { pageShape } from "./page-css.ts";

/** Chromium knows no running titles: each part of a pack has pages of its own, with their head. */
export function partPages(parts: readonly Frame[]): string {
  return parts
    .map((frame) => {
      const { kind, margins } = frame;
      const page = pageOfPart(kind);
      const shape = frame.page ? `${pageShape(frame)} ` : "";
      const title = `@top-left { content: ${cssString(margins.runningTitle)}; }`;
      return `${partSelector(kind)} { page: ${page}; }\n@page ${page} { ${shape}${title} }`;
    })
    .join("\n");
}
