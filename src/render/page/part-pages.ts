import type { Frame } from "../../model/document-view.ts";
import { pageOfPart, partSelector } from "../parts/scope-css.ts";
import { contentOf, marginPieces } from "./margin-box.ts";
import { pageShape } from "./page-css.ts";

/** Those that say of each part what the brand has them say. */
const ownBoxes = ["top-center", "bottom-left", "bottom-center"] as const;

/** Chromium knows no running titles: each part of a pack has pages of its own, with their head. */
export function partPages(parts: readonly Frame[]): string {
  return parts
    .map((frame) => {
      const page = pageOfPart(frame.kind);
      const pieces = marginPieces(frame);
      const own = ["top-left", ...ownBoxes.filter((box) => frame.margins.boxes?.[box])] as const;
      const boxes = own.map((box) => `@${box} { ${contentOf(pieces[box]) || "content: none;"} }`);
      const shape = frame.page ? `${pageShape(frame)} ` : "";
      return `${partSelector(frame.kind)} { page: ${page}; }\n@page ${page} { ${shape}${boxes.join(" ")} }`;
    })
    .join("\n");
}
