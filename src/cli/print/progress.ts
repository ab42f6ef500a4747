import type { ProgressEvent } from "../../index.ts";
import type { Terminal } from "../terminal.ts";

/** Shows in one line how far a build is. */
export function showProgress(terminal: Terminal): (event: ProgressEvent) => void {
  return ({ edition, language, document, done, total }) => {
    const what = `${edition}/${language}/${document}`;
    terminal.progress(terminal.style("dim", `${done}/${total}  ${what}`.slice(0, terminal.width)));
  };
}
