import { resolve } from "node:path";
import { hintFor, type ReportFormat, reportFormats } from "../index.ts";
import type { UsageFault } from "./usage-fault.ts";

/** A report that the command line asks for. */
export interface WantedReport {
  readonly format: ReportFormat;
  /** Without one it goes to the terminal. */
  readonly file?: string;
}

export const reportOption = {
  type: "string",
  array: true,
  requiresArg: true,
  describe: `Form of the diagnostics: ${reportFormats.join(", ")}; =file writes it there`,
} as const;

/** Reads `--report`, which can be given several times. Without any, the pretty one is meant. */
export function reportsOf(
  value: unknown,
  { cwd, json }: { readonly cwd: string; readonly json: boolean },
): { readonly reports: readonly WantedReport[] } | { readonly fault: UsageFault } {
  if (!Array.isArray(value)) return { reports: json ? [] : [{ format: "pretty" }] };
  const reports: WantedReport[] = [];
  for (const text of value.map(String)) {
    const at = text.indexOf("=");
    const name = at < 0 ? text : text.slice(0, at);
    const file = at < 0 ? undefined : text.slice(at + 1);
    const format = reportFormats.find((known) => known === name);
    if (format === undefined) {
      const hint = hintFor(name, reportFormats, "The reports are");
      return { fault: { message: `There is no report “${name}”.`, hint } };
    }
    if (file === "") return { fault: withoutFile(format) };
    reports.push(file === undefined ? { format } : { format, file });
  }
  const files = reports.flatMap(({ file }) => file ?? []);
  const places = files.map((file) => resolve(cwd, file));
  const twice = files.find((_, index) => places.indexOf(places[index] as string) < index);
  if (twice !== undefined) {
    return {
      fault: {
        message: `Two reports are to be written to ${twice}.`,
        hint: "Give each its own file.",
      },
    };
  }
  const onOutput = reports.filter(takesOutput).map(({ format }) => `--report ${format}`);
  const takers = [...(json ? ["--json"] : []), ...onOutput];
  if (takers.length > 1) {
    return {
      fault: {
        message: `Only one thing can go to standard output; ${takers.join(" and ")} would.`,
        hint: "Write the others to files: --report <form>=<file>.",
      },
    };
  }
  return { reports };
}

/** The pretty one goes to standard error, as diagnostics do; the others are results. */
export function takesOutput({ format, file }: WantedReport): boolean {
  return file === undefined && format !== "pretty";
}

const withoutFile = (format: ReportFormat): UsageFault => ({
  message: `--report ${format}= names no file.`,
  hint: `Name one, such as --report ${format}=report.txt, or leave out the equals sign.`,
});
