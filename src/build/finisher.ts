import type { Worker } from "node:worker_threads";
import { finishDocument, type PrintedDocument } from "./finish-document.ts";
import type { Answer } from "./finish-thread.ts";

type Finished = Awaited<ReturnType<typeof finishDocument>>;

/** Finishes printed documents, until it is closed. */
export interface Finisher {
  /** @throws whatever `finishDocument` throws */
  readonly finish: (document: PrintedDocument) => Promise<Finished>;
  readonly close: () => Promise<void>;
}

/** In this thread, as the next thing that it does. */
export const here: Finisher = { finish: finishDocument, close: async () => undefined };

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
    return { ...here, finish: (document) => finishDocument(structuredClone(document)) };
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
    waiting.clear();
  };
  worker.on("message", ({ number, ...answer }: Answer) => {
    const asked = waiting.get(number);
    waiting.delete(number);
    if ("thrown" in answer) asked?.reject(answer.thrown);
    else asked?.resolve(answer.finished);
  });
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("the thread that finishes PDFs has ended")));
  let count = 0;
  return {
    finish: (document) =>
      new Promise((resolve, reject) => {
        if (fault !== undefined) return reject(fault);
        const number = count++;
        waiting.set(number, { resolve, reject });
        worker.postMessage({ number, document });
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
