import { type BuildReport, buildInputs, type Profile, rememberBuild } from "../index.ts";
import type { Setting } from "./command.ts";
import { printBuildReport } from "./print/build-report.ts";
import { openReports } from "./print/reports.ts";
import { terminalTraits } from "./terminal.ts";

/**
 * Notes, before a build, what it may read. What comes back leaves word, after it, of what the
 * next build will print if nothing changes until then.
 */
export async function remember(
  setting: Setting,
): Promise<(report: BuildReport, profile: Profile) => Promise<void>> {
  const { args, environment, cwd, quiet, terminal } = setting;
  const call = { args, cwd, environment, terminal: terminalTraits() };
  const inputs = await buildInputs(call);
  return async (report, profile) => {
    if (inputs === undefined) return;
    const editions = report.editions.map(({ outputs, kept, ...edition }) => ({
      ...edition,
      outputs: [],
      kept: [...outputs, ...kept],
    }));
    const said = { out: "", note: "" };
    const heard = {
      ...terminal,
      out: (line = "") => {
        said.out += `${line}\n`;
      },
      note: (line = "") => {
        said.note += `${line}\n`;
      },
    };
    const reports = await openReports(undefined, { ...setting, terminal: heard });
    if (typeof reports === "number") return;
    await reports.print({ ...report, profile });
    if (!quiet) printBuildReport({ ...report, editions }, { ...setting, terminal: heard });
    await rememberBuild({ call, inputs, report, said });
  };
}
