import {
  type BuiltEdition,
  checkReport,
  type Diagnostic,
  type Profile,
  report,
  writeReport,
} from "../../index.ts";
import type { Setting } from "../command.ts";
import { reportsOf, takesOutput, type WantedReport } from "../report-option.ts";
import { printDiagnostic } from "./diagnostics.ts";
import { shown } from "./shown.ts";
import { printRefusal, printUsageFault } from "./usage-fault.ts";

/** What a command has found. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly editions: readonly { readonly id: string }[];
  /** What was made of them; absent where nothing was to be. */
  readonly built?: readonly BuiltEdition[] | undefined;
  readonly profile: Profile;
  readonly exitCode: number;
}

export interface Reports {
  /** Prints a line of the result: beside a report that takes standard output, to the other. */
  readonly out: (line?: string) => void;
  /** Prints and writes the reports; the exit code is 3 if one could not be written. */
  readonly print: (findings: Findings) => Promise<number>;
}

/**
 * Reads `--report`, and looks whether its files can be written, before anything is done.
 * @returns the exit code, if that is all there is to do: what is wrong has been said
 */
export async function openReports(value: unknown, setting: Setting): Promise<Reports | number> {
  const asked = reportsOf(value, setting);
  if ("fault" in asked) return printUsageFault(asked.fault, setting);
  for (const { file } of asked.reports) {
    const obstacle = file === undefined ? undefined : await checkReport({ cwd: setting.cwd, file });
    if (!obstacle) continue;
    return printRefusal(obstacle, obstacle.rule === "invalid-usage" ? 2 : 3, setting);
  }
  return {
    out: asked.reports.some(takesOutput) ? setting.terminal.note : setting.terminal.out,
    async print(findings) {
      let { exitCode } = findings;
      for (const wanted of asked.reports) {
        const obstacle = await printReport(wanted, findings, setting);
        if (!obstacle) continue;
        printDiagnostic(obstacle, setting.terminal);
        exitCode = 3;
      }
      return exitCode;
    },
  };
}

async function printReport(
  { format, file }: WantedReport,
  { diagnostics, editions, built, profile }: Findings,
  setting: Setting,
): Promise<Diagnostic | undefined> {
  const { cwd, terminal, quiet, environment } = setting;
  const onTerminal = format === "pretty" && file === undefined;
  const text = await report(onTerminal ? shown(diagnostics, setting) : diagnostics, {
    format,
    cwd,
    editions: editions.map(({ id }) => id),
    built,
    addresses: {
      files: environment.BRIEFWRIGHT_FILES_URL,
      rules: environment.BRIEFWRIGHT_RULES_URL,
    },
    profile,
    ...(onTerminal && { width: terminal.width, style: terminal.style }),
  });
  if (file !== undefined) {
    const obstacle = await writeReport(text, { cwd, file });
    if (!obstacle && !quiet) terminal.note(`${terminal.style("green", "written")}  ${file}`);
    return obstacle;
  }
  if (text !== "") (onTerminal ? terminal.note : terminal.out)(text);
  return undefined;
}
