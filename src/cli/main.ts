import { ownEnvironment, whyNoFolder } from "../index.ts";
import type { Setting, Values } from "./command.ts";
import { wordOf } from "./command.ts";
import { commands } from "./commands/index.ts";
import { watchInterruptions } from "./interrupt.ts";
import { whatIsExhausted } from "./print/exhausted.ts";
import { printInternalFault } from "./print/internal-fault.ts";
import { printRefusal, printUsageFault } from "./print/usage-fault.ts";
import { openTerminal } from "./terminal.ts";
import { readCommandLine } from "./usage.ts";
import { watchOutputs } from "./watch-outputs.ts";

/** Runs the command line of this process and sets its exit code. */
export async function main(): Promise<void> {
  watchOutputs();
  const interruption = watchInterruptions();
  interruption.finish(await run(process.argv.slice(2), interruption.signal));
}

async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  let verbose = args.includes("--verbose");
  let setting = settingOf({ "no-color": args.includes("--no-color") }, args, signal);
  try {
    const request = await readCommandLine(args, commands);
    if (request.kind === "print") {
      setting.terminal.out(request.text);
      return 0;
    }
    setting = settingOf(request.values, args, signal);
    verbose = setting.verbose;
    const homeless = await whyNoFolder(setting.cwd);
    if (homeless) return printUsageFault(homeless, setting);
    const environment = await ownEnvironment(setting.cwd, setting.environment);
    setting = { ...setting, environment };
    if (request.kind === "fault") return printUsageFault(request.fault, setting);
    return await request.command.run(request.values, setting);
  } catch (error) {
    setting.terminal.progress("");
    // Whatever breaks while everything is being ended breaks because of that.
    if (signal.aborted) {
      setting.terminal.note("Interrupted. Every edition is as it was, or published as a whole.");
      return 130;
    }
    const exhausted = whatIsExhausted(error);
    if (exhausted) return printRefusal(exhausted, 3, setting);
    printInternalFault(error, verbose, setting.terminal);
    return 4;
  }
}

function settingOf(values: Values, args: readonly string[], signal: AbortSignal): Setting {
  const quiet = values.quiet === true;
  const { env: environment } = process;
  return {
    args,
    cwd: wordOf(values.cwd) ?? process.cwd(),
    json: values.json === true,
    quiet,
    verbose: values.verbose === true,
    terminal: openTerminal({ quiet, noColor: values["no-color"] === true, environment }),
    environment,
    signal,
  };
}
