import type { Problem } from "../model/diagnostic.ts";
import { raise } from "../model/limits.ts";

export type FaultKind = "timeout" | "memory" | "crash";

/** Why a piece of work in the browser came to nothing, through no fault of the caller. */
export class PrintFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/**
 * Waits for work in the browser, but not longer than `timeout` ms, than the browser
 * or page lives (`lost` resolves, with the reason, when it is gone) or than the
 * caller wants. A promise of the browser that is left behind settles unheard.
 * @throws PrintFault, or the signal's reason
 */
export async function withinTime<T>(
  work: Promise<T>,
  timeout: number,
  lost: Promise<string>,
  signal?: AbortSignal,
): Promise<T> {
  let stop: () => void = () => undefined;
  const interruption = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      reject(new PrintFault("timeout", `no answer within ${timeout} ms`));
    }, timeout);
    const abort = () => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted) abort();
    void lost.then((reason) => reject(new PrintFault("crash", reason)));
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
  });
  try {
    return await Promise.race([work, interruption]);
  } catch (error) {
    throw asFault(error);
  } finally {
    stop();
    work.catch(() => undefined);
  }
}

// What Puppeteer throws when the other side fails; anything else is a bug of ours.
function asFault(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message } = error;
  if (name === "ProtocolError" || name === "TimeoutError") {
    return new PrintFault(/timed out/i.test(message) ? "timeout" : "crash", message);
  }
  const gone = name === "TargetCloseError" || name === "ConnectionClosedError";
  return gone ? new PrintFault("crash", message) : error;
}

/** The problem that a fault is to whoever asked for the document. */
export function faultProblem({ kind, message }: PrintFault): Problem {
  if (kind === "timeout") {
    return {
      rule: "print-timeout",
      message: `The document could not be printed in time: ${message}.`,
      hint: `Look for very large tables or images; divide the document if it really is that long, or ${raise("documentSeconds")}.`,
    };
  }
  if (kind === "memory") {
    return {
      rule: "browser-memory-exceeded",
      message: `The document took too much memory in the browser: ${message}.`,
      hint: `Look for very large tables or images; divide the document, or ${raise("browserMegabytes")}.`,
    };
  }
  return {
    rule: "browser-crashed",
    message: `The browser failed twice while it printed the document: ${message}.`,
    hint: "Check the free memory and the space for temporary files, or try another --browser.",
  };
}
