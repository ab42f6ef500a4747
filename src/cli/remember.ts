import {
  type BuildReport,
  type CheckReport,
  type Profile,
  readableInputs,
  rememberBuild,
  rememberCheck,
} from "../index.ts";
import type { Setting } from "./command.ts";
import { printBuildReport } from "./print/build-report.ts";
import { openReports } from "./print/reports.ts";
import { harmless, type Terminal, terminalTraits } from "./terminal.ts";

/**
 * Notes, before a build, what it may read. What comes back leaves word, after it, of what the
 * next build will print if nothing changes until then.
 */
export async function rememberingBuild(
  setting: Setting,
): Promise<(report: BuildReport, profile: Profile) => Promise<void>> {
  const call = callOf(setting);
  const inputs = await readableInputs(call);
  return async (report, profile) => {
    if (inputs === undefined) return;
    const editions = report.editions.map(({ outputs, kept, ...edition }) => ({
      ...edition,
      outputs: [],
      kept: [...outputs, ...kept],
    }));
    const { heard, said } = listen(setting.terminal);
    const silent = { ...setting, terminal: heard };
    const reports = await openReports(undefined, silent);
    if (typeof reports === "number") return;
    await reports.print({ ...report, profile });
    if (!setting.quiet) printBuildReport({ ...report, editions }, silent);
    await rememberBuild({ call, inputs, report, said: { ...said, exitCode: 0 } });
  };
}

/**
 * Notes, before a check, what it may read. It then prints to the terminal that comes back; what
 * comes back with that leaves word, after it, of what it has printed.
 */
export async function rememberingCheck(
  setting: Setting,
): Promise<{ terminal: Terminal; leaveWord: (report: CheckReport) => Promise<void> }> {
  const { terminal } = setting;
  const call = callOf(setting);
  const inputs = await readableInputs(call);
  const { heard, said } = listen(terminal, terminal);
  return {
    terminal: heard,
    leaveWord: async (report) => {
      const { exitCode } = report;
      await rememberCheck({ call, inputs, report, said: { ...said, exitCode } });
    },
  };
}

const callOf = ({ args, environment, cwd }: Setting) => {
  return { args, cwd, environment, terminal: terminalTraits() };
};

/** A terminal like another one, with all that is printed to it. `further` prints it as well. */
function listen(like: Terminal, further?: Terminal) {
  const said = { out: "", note: "" };
  const heard: Terminal = {
    ...like,
    out: (line = "") => {
      said.out += `${harmless(line, true)}\n`;
      further?.out(line);
    },
    note: (line = "") => {
      said.note += `${harmless(line, true)}\n`;
      further?.note(line);
    },
  };
  return { heard, said };
}
