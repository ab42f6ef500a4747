import type { Worker } from "node:worker_threads";
import { finishDocument, type PrintedDocument } from "./finish-document.ts";
import type { Answer } from "./finish-thread.ts";

type Finished = Awaited<ReturnType<typeof finishDocument>>;

/** Finishes printed documents, until it is closed. */
export interface Finisher {
  /** @throws whatever `finishDocument` throws, or the signal's reason */
  readonly finish: (document: PrintedDocument, signal?: AbortSignal) => Promise<Finished>;
  /** Ends it, whatever it is doing. */
  readonly close: () => Promise<void>;
}

/** In this thread, as the next thing that it does. */
export const inSameThread: Finisher = {
  finish: (document) => finishDocument(document),
  close: async () => undefined,
};

/** Before it is compiled, as in its own tests, the program has no file to start a thread with. */
const isCompiled = import.meta.url.endsWith(".js");
const ourThread = isCompiled ? new URL("./finish-thread.js", import.meta.url) : undefined;

/**
 * In a thread of its own, which is started at once: the printer gets its next job while a
 * document is finished. Without code for a thread, the same is done here, on copies as a thread
 * would get them.
 */
export async function openFinisher(code: URL | undefined = ourThread): Promise<Finisher> {
  if (!code) {
    return { ...inSameThread, finish: (document) => finishDocument(structuredClone(document)) };
  }
  const { Worker } = await import("node:worker_threads");
  return inThread(new Worker(code));
}

interface Waiting {
  readonly resolve: (finished: Finished) => void;
  readonly reject: (reason: unknown) => void;
}

function inThread(worker: Worker): Finisher {
  const waiting = new Map<number, Waiting>();
  let fault: unknown;
  const fail = (reason: unknown): void => {
    fault ??= reason;
    for (const { reject } of waiting.values()) reject(fault);
  };
  worker.on("message", ({ number, ...answer }: Answer) => {
    const asked = waiting.get(number);
    if ("thrown" in answer) asked?.reject(answer.thrown);
    else asked?.resolve(answer.finished);
  });
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("the thread that finishes PDFs has ended")));
  let count = 0;
  return {
    async finish(document, signal) {
      signal?.throwIfAborted();
      if (fault !== undefined) throw fault;
      const number = count++;
      let abort = (): void => undefined;
      try {
        return await new Promise((resolve, reject) => {
          waiting.set(number, { resolve, reject });
          abort = () => reject(signal?.reason);
          signal?.addEventListener("abort", abort);
          worker.postMessage({ number, document });
        });
      } finally {
        signal?.removeEventListener("abort", abort);
        waiting.delete(number);
      }
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
