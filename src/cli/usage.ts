import yargs, { type Argv, type Options } from "yargs";
import { version } from "../index.ts";
import type { Command, Values } from "./command.ts";
import { meantWords } from "./odd-words.ts";
import { type UsageFault, usageFault } from "./usage-fault.ts";

/** What the command line asks for. */
export type Request =
  | { readonly kind: "run"; readonly command: Command; readonly values: Values }
  /** `--help` and `--version`. */
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "fault"; readonly fault: UsageFault; readonly values: Values };

/** Options that every command takes. */
const globals: Readonly<Record<string, Options>> = {
  cwd: { type: "string", requiresArg: true, describe: "Work in this folder" },
  json: { type: "boolean", describe: "Print one JSON object to standard output" },
  quiet: { type: "boolean", alias: "q", describe: "Print errors only" },
  verbose: { type: "boolean", describe: "Print timings, and the stack of an internal fault" },
  "no-color": { type: "boolean", describe: "Print without colours" },
};

/** Reads the command line. Never prints, never ends the process. */
export async function readCommandLine(
  args: readonly string[],
  commands: readonly Command[],
): Promise<Request> {
  const meant = meantWords(args, commands, globals);
  if ("fault" in meant) {
    return { kind: "fault", fault: meant.fault, values: { json: args.includes("--json") } };
  }
  const { words } = meant;
  let chosen: Command | undefined;
  let fault: UsageFault | undefined;
  let text = "";
  const parser = configure(yargs([]));
  for (const command of commands) {
    parser.command({
      command: `${command.name} ${command.argument?.form ?? ""}`.trim(),
      describe: command.summary,
      builder: (own) => declare(own, command),
      handler: () => {
        chosen = command;
      },
    });
  }
  parser.fail((complaint, error) => {
    // YError is yargs' own, for a command line that it cannot make sense of.
    if (error && error.name !== "YError") throw error;
    fault ??= usageFault(complaint, words, commands, [...Object.keys(globals), "help", "version"]);
  });
  const values = await parser.parseAsync([...words], {}, (_error, _values, output) => {
    text = output;
  });
  if (fault) return { kind: "fault", fault, values };
  if (chosen) return { kind: "run", command: chosen, values };
  return { kind: "print", text: tidy(text) };
}

function configure(parser: Argv): Argv {
  return parser
    .scriptName("briefwright")
    .usage("$0 <command>\n\nPolicy briefs from structured data, as HTML and PDF.")
    .parserConfiguration({
      "boolean-negation": false,
      "camel-case-expansion": false,
      "dot-notation": false,
      "greedy-arrays": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
    })
    .options(globals)
    .help("help", "Show this help; after a command, its own")
    .alias("help", "h")
    .version("version", "Show the version", version)
    .group([...Object.keys(globals), "help", "version"], "Everywhere:")
    .demandCommand(1, "missing command")
    .strict()
    .exitProcess(false)
    .detectLocale(false)
    .updateStrings({ "Positionals:": "Arguments:" })
    .wrap(80)
    .example("$0 build", "Build every edition of this folder")
    .example("$0 build 2025-09 --format html", "One edition, without a browser")
    .example("$0 check --release", "As strictly as for a release")
    .epilogue(exitCodes);
}

function declare(parser: Argv, command: Command): Argv {
  const { argument, options, examples } = command;
  parser.usage(`$0 ${`${command.name} ${argument?.form ?? ""}`.trim()}\n\n${command.summary}.`);
  if (argument) {
    parser.positional(argument.name, { type: "string", describe: argument.describe });
  }
  for (const [name, option] of Object.entries(options)) {
    parser.option(name, { group: "Options:", ...option });
  }
  return parser.example(examples.map(([line, what]) => [`$0 ${line}`, what]));
}

const exitCodes = `Exit codes:
  0  fine
  1  the content has errors: data, templates, layout
  2  the command line or the workspace is not right
  3  the machine: browser, disk, permissions
  4  a fault of Briefwright itself
  130, 143 …  ended by a signal

Results go to standard output, progress and diagnostics to standard error.
“briefwright <command> --help” tells more about a command.`;

/** Drops what yargs writes behind every option: types and empty defaults say nothing to a reader. */
function tidy(help: string): string {
  return help.replace(/\s*\[(boolean|string|array|number|required|default: \[\])\]/g, "").trimEnd();
}
