import { didYouMean } from "../index.ts";
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
  if (what === "Not enough non-option arguments" && command?.argument) {
    const { name: argument, describe } = command.argument;
    return { message: `“${command.name}” needs <${argument}>: ${lowered(describe)}.`, hint: help };
  }
  if (what === "Not enough arguments following") {
    return { message: `The option --${name} needs a value.`, hint: help };
  }
  if (what.startsWith("Unknown command") || (what.startsWith("Unknown argument") && !command)) {
    return isOption(name, args)
      ? unknown(`There is no option ${dashed(name)}.`, dashed(name), globals.map(dashed), help)
      : unknown(`There is no command “${name}”.`, name, named, help);
  }
  if (what.startsWith("Unknown argument") && command) {
    if (!isOption(name, args)) {
      return { message: `“${command.name}” takes no “${name}”.`, hint: help };
    }
    const options = [...Object.keys(command.options), ...globals].map(dashed);
    return unknown(`“${command.name}” has no option ${dashed(name)}.`, dashed(name), options, help);
  }
  return { message: `${complaint}.`, hint: help };
}

function unknown(
  message: string,
  found: string,
  known: readonly string[],
  help: string,
): UsageFault {
  return { message, hint: [didYouMean(found, known), help].filter(Boolean).join(" ") };
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

function isOption(name: string, args: readonly string[]): boolean {
  return args.some(
    (arg) => arg.startsWith("-") && arg.replace(/^-+/, "").split("=")[0]?.includes(name),
  );
}
