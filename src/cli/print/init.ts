import type { InitReport } from "../../index.ts";
import { visible } from "../../visible.ts";
import type { Terminal } from "../terminal.ts";
import { counted } from "./size.ts";

/** What was made, what was left as it was, and what to do next. */
export function printInit(report: InitReport, { out, style }: Terminal): void {
  const { folder, edition, files, kept } = report;
  const where = folder === "." ? "a workspace here" : `the workspace ${visible(folder)}`;
  out(
    `${style("green", "made")}  ${where}, with the edition ${edition} (${counted(files.length, "file")})`,
  );
  for (const { path, lacks } of kept) {
    out(`${style("yellow", "kept")}  ${path}, as it was${lacks === undefined ? "" : `. ${lacks}`}`);
  }
  const steps = [
    ...(folder === "." ? [] : [`cd ${shellWord(folder)}`]),
    "npm install",
    "npx briefwright build",
  ];
  out();
  out("Next:");
  for (const step of steps) out(`  ${step}`);
  out();
  out(`Then write over data/${edition}/edition.yaml. README.md says more.`);
}

/** A folder as it can be pasted behind a command. */
function shellWord(folder: string): string {
  return /^[\w./\\:-]+$/.test(folder) ? folder : `"${visible(folder)}"`;
}
