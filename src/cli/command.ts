import type { Options } from "yargs";
import type { Terminal } from "./terminal.ts";

/** What every command gets besides its own options. */
export interface GlobalOptions {
  readonly cwd: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Where and how a command runs. */
export interface Setting extends GlobalOptions {
  /** The command line as it was given. */
  readonly args: readonly string[];
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C and its kin. */
  readonly signal: AbortSignal;
}

/** The values of a command's options and arguments, by name, as the command line has them. */
export type Values = Readonly<Record<string, unknown>>;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The argument after the name, in yargs' notation, such as `[edition..]`, and what it is. */
  readonly argument?: { readonly form: string; readonly name: string; readonly describe: string };
  readonly options: Readonly<Record<string, Options>>;
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** @returns the exit code */
  readonly run: (values: Values, setting: Setting) => Promise<number>;
}

/** An option that takes a list: repeated, or with commas. */
export const listOption = { type: "string", array: true, requiresArg: true } as const;

/** An option that takes one word. */
export const wordOption = { type: "string", requiresArg: true } as const;

/** The time that embargo and validity are held against. */
export const nowOption = {
  ...wordOption,
  describe: "Hold embargo and validity against this day or moment",
} as const;

/** How much of an edition must rest on sources. */
export const minCoverageOption = {
  ...wordOption,
  describe: "Percent of the statements that must rest on a source",
} as const;

/** The editions that a command is about. */
export const editionsArgument = {
  form: "[edition..]",
  name: "edition",
  describe: "Names of folders in data/; without any, all editions",
} as const;

/** The words of a list, however it was spelt; undefined if it was not given. */
export function listOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const words = value.flatMap((entry) => String(entry).split(","));
  const given = words.map((word) => word.trim()).filter((word) => word !== "");
  return given.length === 0 ? undefined : given;
}

/** The word of an option; if it was given more than once, the last. */
export function wordOf(value: unknown): string | undefined {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === "string" ? last : undefined;
}
