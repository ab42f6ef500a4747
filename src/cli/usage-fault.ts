import { nearest } from "../index.ts";
import type { Command } from "./command.ts";

/** What is wrong with a command line, in words. */
export interface UsageFault {
  readonly message: string;
  readonly hint: string;
}

/**
 * Words yargs' complaint for people.
 * @param complaint such as `Unknown argument: documnt`
 * @param args the command line
 * @param globals names of the options that every command takes
 */
export function usageFault(
  complaint: string,
  args: readonly string[],
  commands: readonly Command[],
  globals: readonly string[],
): UsageFault {
  const command = commands.find((candidate) => args.includes(candidate.name));
  const [, what = "", name = ""] = /^(.*?): ([^,]*)/.exec(complaint) ?? [];
  const help = `Run “briefwright ${command ? `${command.name} ` : ""}--help” to see what there is.`;
  const named = commands.map((candidate) => candidate.name);

  if (complaint === "missing command") {
    return {
      message: "No command is given.",
      hint: `The commands are ${named.join(", ")}. ${help}`,
    };
  }
  if (what === "Not enough arguments following") {
    return { message: `The option --${name} needs a value.`, hint: help };
  }
  if (what.startsWith("Unknown command") || (what.startsWith("Unknown argument") && !command)) {
    return isOption(name, args)
      ? unknown(
          `There is no option ${dashed(name)}.`,
          `--${nearest(name, globals)}`,
          nearest(name, globals),
          help,
        )
      : unknown(
          `There is no command “${name}”.`,
          `“${nearest(name, named)}”`,
          nearest(name, named),
          help,
        );
  }
  if (what.startsWith("Unknown argument") && command) {
    if (!isOption(name, args)) {
      return { message: `“${command.name}” takes no “${name}”.`, hint: help };
    }
    const meant = nearest(name, [...Object.keys(command.options), ...globals]);
    return unknown(`“${command.name}” has no option ${dashed(name)}.`, `--${meant}`, meant, help);
  }
  return { message: `${complaint}.`, hint: help };
}

function unknown(
  message: string,
  shown: string,
  meant: string | undefined,
  help: string,
): UsageFault {
  return { message, hint: meant === undefined ? help : `Did you mean ${shown}? ${help}` };
}

function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

function isOption(name: string, args: readonly string[]): boolean {
  return args.some(
    (arg) => arg.startsWith("-") && arg.replace(/^-+/, "").split("=")[0]?.includes(name),
  );
}
