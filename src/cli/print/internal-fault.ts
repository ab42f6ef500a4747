import { version } from "../../index.ts";
import { wrap } from "../../text-width.ts";
import { visible } from "../../visible.ts";
import type { Terminal } from "../terminal.ts";

/** Says that Briefwright itself has failed, and how to report it. */
export function printInternalFault(error: unknown, verbose: boolean, terminal: Terminal): void {
  const lines = (text: string): void => {
    for (const line of wrap(visible(text), terminal.width - 2)) terminal.note(`  ${line}`);
  };
  terminal.note(`${terminal.style("red", "error")}  This is a fault of Briefwright, not of yours.`);
  for (let cause = error; cause !== undefined; cause = causeOf(cause)) {
    lines(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause));
  }
  lines(
    "Please report it with the command line and these lines: Briefwright " +
      `${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}.`,
  );
  if (!verbose) lines("Run it again with --verbose to see where it happened.");
  else if (error instanceof Error) terminal.note(error.stack);
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}
