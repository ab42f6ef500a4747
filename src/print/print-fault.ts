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
 * Waits for work in the browser, but not longer than `timeout` ms, than the browser and page
 * live (one of `lost` resolves, with the reason, when it is gone) or than the caller wants. A
 * promise of the browser that is left behind settles unheard.
 * @throws PrintFault, or the signal's reason
 */
export async function withinTime<T>(
  work: Promise<T>,
  timeout: number,
  lost: readonly Promise<string>[],
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
    const fail = (reason: string) => reject(new PrintFault("crash", reason));
    const stops = lost.map((promise) => whenLost(promise, fail));
    stop = () => {
      clearTimeout(timer);
      for (const stopListening of stops) stopListening();
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

interface Loss {
  readonly listeners: Set<(reason: string) => void>;
  /** Why, once it has happened. */
  reason?: string;
}
const losses = new WeakMap<Promise<string>, Loss>();

/**
 * Calls a listener when a promise resolves. Whatever waits for a promise by `then` is kept, with
 * all that it has got, for as long as the promise is open, and a browser lives for a whole run:
 * so each promise has one that waits, and that one forgets.
 * @returns what ends the listening
 */
function whenLost(lost: Promise<string>, listener: (reason: string) => void): () => void {
  const loss = losses.get(lost) ?? watch(lost);
  if (loss.reason === undefined) loss.listeners.add(listener);
  else listener(loss.reason);
  return () => loss.listeners.delete(listener);
}

function watch(lost: Promise<string>): Loss {
  const loss: Loss = { listeners: new Set() };
  losses.set(lost, loss);
  void lost.then((reason) => {
    loss.reason = reason;
    for (const listener of loss.listeners) listener(reason);
  });
  return loss;
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
