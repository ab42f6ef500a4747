import type { PreviewEvent } from "../../index.ts";
import { visible } from "../../visible.ts";
import type { Terminal } from "../terminal.ts";
import { counted } from "./size.ts";

/** One line for something that the preview has done. */
export function printPreviewEvent(event: PreviewEvent, { note, style }: Terminal): void {
  note(style("dim", visible(wordsOf(event))));
}

function wordsOf(event: PreviewEvent): string {
  switch (event.kind) {
    case "changed":
      return `changed   ${event.files.join(", ")}`;
    case "opened":
      return `read      ${counted(event.errors, "error")}, ${event.ms} ms`;
    case "rendered":
      return `rendered  ${event.document}, ${event.ms} ms`;
    case "printed":
      return `printed   ${event.document}, ${counted(event.pages, "page")}, ${event.ms} ms`;
  }
}
