import { type BuildOptions, type BuildReport, checkReport, thumbnails } from "../index.ts";
import { type Setting, type Values, wordOf, wordOption } from "./command.ts";
import { printDiagnostics } from "./print/diagnostics.ts";
import { shown } from "./print/shown.ts";
import { printUsageFault } from "./print/usage-fault.ts";

export const thumbnailsOption = {
  ...wordOption,
  describe: "Folder for pictures of the pages, as PNG",
} as const;

export interface Pictures {
  /** Draws what a build has published, where that is asked for. @returns the exit code */
  readonly draw: (report: BuildReport) => Promise<number>;
}

/**
 * Reads `--thumbnails`, and looks whether its folder will do, before anything is done.
 * @returns the exit code, if it will not: what is wrong has been said
 */
export async function openPictures(
  values: Values,
  setting: Setting,
  browser: Pick<BuildOptions, "browser" | "requireSandbox">,
): Promise<Pictures | number> {
  const folder = wordOf(values.thumbnails);
  if (folder === undefined) return { draw: async () => 0 };
  const { cwd, environment, signal, terminal, quiet } = setting;
  const obstacle = await checkReport({ cwd, file: `${folder}/picture.png` });
  if (obstacle?.rule === "invalid-usage") {
    const message = `The folder ${folder} for pictures lies where the inputs are.`;
    return printUsageFault({ message, hint: "Choose another: --thumbnails." }, setting);
  }
  return {
    async draw({ output, editions }) {
      const { files, diagnostics, exitCode } = await thumbnails({
        ...browser,
        cwd,
        output,
        editions,
        folder,
        environment,
        signal,
      });
      printDiagnostics(shown(diagnostics, setting), terminal);
      if (files.length > 0 && !quiet)
        terminal.note(`${terminal.style("green", "drawn")}  ${folder}`);
      return exitCode;
    },
  };
}
