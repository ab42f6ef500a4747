/*
 * What runs in the thread of the helpers. It is text, because a thread cannot be started from
 * TypeScript; and it takes each module as text, so that what runs is what was read and hashed.
 */
export const workerCode = `
const { parentPort, workerData } = require("node:worker_threads");
const { modules, port, signal } = workerData;
const helpers = new Map();

async function start() {
  for (const { file, text, names } of modules) {
    try {
      const found = await import("data:text/javascript," + encodeURIComponent(text));
      for (const name of names) {
        if (typeof found[name] !== "function") throw new Error("“" + name + "” is no function.");
        helpers.set(name, found[name]);
      }
    } catch (error) {
      return { file, fault: say(error) };
    }
  }
}

function answer({ name, values }) {
  try {
    const text = helpers.get(name)(...values);
    return typeof text === "string" ? { text } : { kind: kindOf(text) };
  } catch (error) {
    return { thrown: say(error) };
  }
}

const say = (error) => {
  try {
    return String(error instanceof Error ? error.message : error).slice(0, 300);
  } catch {
    return "something that cannot be told";
  }
};
const kindOf = (value) =>
  value === undefined ? "nothing"
  : value === null ? "null"
  : Array.isArray(value) ? "a list"
  : typeof value?.then === "function" ? "a promise"
  : typeof value === "object" ? "an object"
  : "a " + typeof value;

port.on("message", (asked) => {
  port.postMessage(answer(asked));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
start().then((fault) => parentPort.postMessage(fault ?? {}));
`;
