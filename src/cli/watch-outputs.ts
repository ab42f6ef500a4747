import { systemReason } from "../system-reason.ts";

/**
 * Goes on in silence when whoever reads the output has closed it, as `head` does. Where it cannot
 * be written for another reason, such as a full disk that it was led to, that is said, and the
 * program does not end as if all were well. Loaded by the launcher too, so it imports next to
 * nothing.
 */
export function watchOutputs(): void {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      stream.write = () => true;
      if (error.code === "EPIPE") return;
      if (stream === stdout) stderr.write(complaint(error));
      process.once("exit", () => {
        process.exitCode ||= 3;
      });
    });
  }
}

/** Whether the system has taken over all that was printed. */
export function isAllSaid(): boolean {
  const { stdout, stderr } = process;
  return stdout.writableLength === 0 && stderr.writableLength === 0;
}

function complaint(error: Error): string {
  const reason = systemReason(error) ?? error.message;
  return `error  Standard output cannot be written: ${reason}.\n  Lead it somewhere else, and try again.\n`;
}
