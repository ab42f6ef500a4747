import type { BuildReport, WatchedRun } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { counted } from "./size.ts";

/** One line for a build of many: when, what came of it, how long it took. */
export function printWatchedRun(report: BuildReport, { ms }: WatchedRun, terminal: Terminal): void {
  const { out, style } = terminal;
  const files = report.editions.flatMap(({ outputs }) => outputs);
  const bad = report.editions.filter(({ written }) => !written).map(({ id }) => id);
  const count = (severity: string): number =>
    report.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const isSettled = report.editions.length > 0 && files.length + bad.length === 0;
  const facts = [
    ...(isSettled ? [style("green", "nothing to do")] : []),
    ...(files.length > 0 ? [style("green", `published ${counted(files.length, "file")}`)] : []),
    ...(bad.length > 0 ? [style("yellow", `not published: ${bad.join(", ")}`)] : []),
    ...(count("error") > 0 ? [style("red", counted(count("error"), "error"))] : []),
    ...(count("warning") > 0 ? [counted(count("warning"), "warning")] : []),
    `${(ms / 1000).toFixed(1)} s`,
  ];
  out(`${style("dim", timeOfDay(new Date()))}  ${facts.join(", ")}`);
}

function timeOfDay(now: Date): string {
  const parts = [now.getHours(), now.getMinutes(), now.getSeconds()];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
