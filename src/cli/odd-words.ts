import type { Options } from "yargs";
import type { Command } from "./command.ts";
import { type UsageFault, usageFault } from "./usage-fault.ts";

/** A command line that can be read as it is meant, or what is odd about it. */
export type MeantWords =
  | { readonly words: readonly string[] }
  /** A fault in yargs' words, or in our own. */
  | { readonly fault: UsageFault };

/**
 * Looks for what yargs passes over without a word, or stumbles over: what stands behind `--`, a
 * hyphen alone, empty words, a word behind an option that takes none, and options that are called
 * as something that every object has. Whoever misspelt something must not get all editions, or a
 * draft, in place of what was meant.
 */
export function meantWords(
  args: readonly string[],
  commands: readonly Command[],
  globals: Readonly<Record<string, Options>>,
): MeantWords {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const [before, behind] = [args.slice(0, end), args.slice(end + 1)];
  const optionLike = behind.find((word) => word.startsWith("-"));
  if (optionLike !== undefined) return { fault: behindTheEnd(optionLike) };
  const command = commands.find(({ name }) => before.includes(name) || behind.includes(name));
  const known = { ...globals, ...command?.options };
  const oddness =
    oddnessOf(before, known) ?? (behind.some((word) => word.trim() === "") ? emptyWord : undefined);
  if (typeof oddness === "string") {
    const names = [...Object.keys(globals), "help", "version"];
    return { fault: usageFault(oddness, before, commands, names) };
  }
  if (oddness) return { fault: oddness };
  const words = [...before, ...behind];
  const isHelp = words[0] === "help" && commands.some(({ name }) => name === words[1]);
  return { words: isHelp ? [...words.slice(1), "--help"] : words };
}

function oddnessOf(
  words: readonly string[],
  known: Readonly<Record<string, Options>>,
): UsageFault | string | undefined {
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word.trim() === "") return emptyWord;
    if (word === "-") return hyphenAlone;
    const [, name, given] = /^--?([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) continue;
    if (name in Object.prototype) return `Unknown argument: ${name}`;
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (option?.type === "boolean" && given !== undefined && !/^(true|false)$/.test(given)) {
      return takesNone(name, given);
    }
    if (!option?.requiresArg) continue;
    const next = words[index + 1];
    if ((given ?? next) === "") return `Not enough arguments following: ${name}`;
    if (given === undefined && (next === "-" || !next?.startsWith("-"))) index++;
  }
  return undefined;
}

const emptyWord: UsageFault = {
  message: "An argument is empty.",
  hint: "Leave it out, or give it a name; a variable of your shell may not be set.",
};

const hyphenAlone: UsageFault = {
  message: "“-” is no name here.",
  hint: "Nothing is read from standard input. Name a file, a folder or an edition.",
};

const takesNone = (name: string, given: string): UsageFault => ({
  message: `The option --${name} takes no “${given}”.`,
  hint: `Give --${name} alone, or leave it out.`,
});

const behindTheEnd = (word: string): UsageFault => ({
  message: `“${word}” stands behind “--”, where no options are.`,
  hint: `Give options before “--”; a file or folder of that name is ./${word}.`,
});
