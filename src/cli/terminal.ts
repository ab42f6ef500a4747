import { styleText } from "node:util";
import { visible } from "../visible.ts";

export type Style = "red" | "yellow" | "green" | "cyan" | "dim" | "bold";

/** Where a command prints. Results go to `out`, everything else to `note`. */
export interface Terminal {
  /** Prints a line of the result to standard output. */
  readonly out: (line?: string) => void;
  /** Prints a line of progress or of diagnostics to standard error. */
  readonly note: (line?: string) => void;
  /** Shows what is going on, in a line that the next one replaces. Only on a terminal. */
  readonly progress: (text: string) => void;
  /** Colours a text, if colours are on. */
  readonly style: (style: Style, text: string) => string;
  /** Columns to write in. */
  readonly width: number;
}

interface TerminalOptions {
  readonly quiet: boolean;
  readonly noColor: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The terminal that the process was started in. */
export function openTerminal({ quiet, noColor, environment }: TerminalOptions): Terminal {
  const { stdout, stderr } = process;
  const dumb = environment.TERM === "dumb";
  const color = stderr.isTTY && !noColor && !dumb && !environment.NO_COLOR;
  const live = stderr.isTTY && !dumb && !quiet;
  let showing = false;
  const shown = (text: string): string => harmless(text, color);
  const clear = (): void => {
    if (showing) stderr.write("\r\u001b[K");
    showing = false;
  };
  return {
    out: (line = "") => {
      clear();
      stdout.write(`${shown(line)}\n`);
    },
    note: (line = "") => {
      clear();
      stderr.write(`${shown(line)}\n`);
    },
    progress: (text) => {
      if (!live) return;
      clear();
      showing = text !== "";
      stderr.write(shown(text));
    },
    style: (style, text) => (color ? styleText(style, text) : text),
    width: Math.min(stderr.columns || 80, 100),
  };
}

/**
 * A text as it may reach a terminal. What is quoted in it has been made visible where it was
 * quoted; this is the wall behind that, for names of folders and whatever was forgotten. In JSON
 * the signs come out as what they are there, too: escapes.
 */
export function harmless(text: string, color: boolean): string {
  // Line breaks, tabs and, where there are colours, what sets them.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are set by one
  const meant = color ? /(\n|\t|\u001b\[[\d;]*m)/ : /(\n|\t)/;
  return text
    .split(meant)
    .map((part, index) => (index % 2 === 1 ? part : visible(part)))
    .join("");
}

/** What of the terminal decides how things are printed, as the launcher in bin/ sees it too. */
export const terminalTraits = (): readonly unknown[] => {
  const { stdout, stderr } = process;
  return [stdout.isTTY, stderr.isTTY, stderr.columns];
};
