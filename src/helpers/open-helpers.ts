import type { Problem } from "../model/diagnostic.ts";
import type { Helped, HelperFile, WorkspaceHelpers } from "../model/workspace-helpers.ts";
import { workerCode } from "./worker-code.ts";

/** Helpers that run, until they are closed. */
export interface OpenHelpers extends WorkspaceHelpers {
  readonly call: (name: string, values: readonly unknown[]) => Helped;
  readonly close: () => Promise<void>;
}

interface Limits {
  /** For the modules to be loaded, in milliseconds. */
  readonly start: number;
  /** For one call. */
  readonly call: number;
  /** Characters of text that a call may give. */
  readonly length: number;
}

const usual: Limits = { start: 10_000, call: 2_000, length: 10_000 };

type Answer = { text: string } | { kind: string } | { thrown: string };

/**
 * Starts the helpers of a workspace in a thread of their own, where one that does not end can be
 * stopped. The thread sees no environment, prints nothing, and is told plain values only.
 */
export async function openHelpers(
  files: readonly HelperFile[],
  limits: Limits = usual,
): Promise<{ readonly value: OpenHelpers | undefined; readonly problems: readonly Problem[] }> {
  const { MessageChannel, receiveMessageOnPort, Worker } = await import("node:worker_threads");
  const { port1: own, port2: port } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(workerCode, {
    eval: true,
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 128 },
    workerData: { modules: files, port, signal },
    transferList: [port],
  });
  const close = async (): Promise<void> => {
    own.close();
    await worker.terminate();
  };
  const fault = await started(worker, limits.start);
  if (fault) {
    await close();
    const { file = files[0]?.file ?? "", ...rest } = fault;
    return { value: undefined, problems: [doesNotLoad(file, rest.fault)] };
  }

  let stopped = false;
  const known = new Map<string, Helped>();
  const ask = (name: string, values: readonly unknown[]): Helped => {
    if (stopped) return { fault: "is not called any more: a helper before it did not end" };
    Atomics.store(signal, 0, 0);
    own.postMessage({ name, values });
    if (Atomics.wait(signal, 0, 0, limits.call) === "timed-out") {
      stopped = true;
      void worker.terminate();
      return { fault: `took more than ${limits.call / 1000} seconds` };
    }
    // The one message that there can be: the thread answers nothing else.
    return helped((receiveMessageOnPort(own) as { message: Answer }).message, limits.length);
  };
  return {
    value: {
      names: files.flatMap(({ names }) => names),
      // The same values give the same text, and are not asked for twice.
      call(name, values) {
        const key = JSON.stringify([name, values]);
        const found = known.get(key) ?? ask(name, JSON.parse(JSON.stringify(values)));
        known.set(key, found);
        return found;
      },
      close,
    },
    problems: [],
  };
}

function helped(answer: Answer, length: number): Helped {
  if ("thrown" in answer) return { fault: `failed: ${answer.thrown}` };
  if ("kind" in answer) return { fault: `gave ${answer.kind}, not text` };
  if (answer.text.length > length) return { fault: `gave more than ${length} characters` };
  return /\p{Surrogate}/u.test(answer.text) ? { fault: "gave half a character" } : answer;
}

/** Waits for the modules; gives what went wrong with one of them. */
function started(
  worker: import("node:worker_threads").Worker,
  limit: number,
): Promise<{ file?: string; fault: string } | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => resolve({ fault: `not loaded after ${limit / 1000} seconds` }),
      limit,
    );
    const end = (found: { file?: string; fault?: string } | undefined): void => {
      clearTimeout(timer);
      resolve(found?.fault === undefined ? undefined : { ...found, fault: found.fault });
    };
    worker.once("message", end);
    worker.once("error", (error) => end({ fault: String(error) }));
    worker.once("exit", () => end({ fault: "it ended by itself" }));
  });
}

const doesNotLoad = (file: string, fault: string): Problem => ({
  rule: "helper-invalid",
  message: `The module of helpers cannot be loaded: ${fault}`,
  hint: "Mend it. A module stands alone: it imports no other file.",
  place: { file },
});
