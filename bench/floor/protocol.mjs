/**
 * The DevTools protocol over the pipes 3 and 4 of a browser: JSON, each message ended by a zero
 * byte.
 * @param {import("node:child_process").ChildProcess} child
 */
export function openProtocol(child) {
  const [, , , write, read] =
    /** @type {[null, null, null, import("node:stream").Writable, import("node:stream").Readable]} */ (
      /** @type {unknown} */ (child.stdio)
    );
  let last = 0;
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {Map<string, (parameters: any) => void>} */
  const listeners = new Map();
  /** @type {Buffer[]} */
  let parts = [];

  /** @param {string} text */
  const receive = (text) => {
    const { id, method, params, result, error } = JSON.parse(text);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else if (id !== undefined) asked?.resolve(result);
    else listeners.get(method)?.(params);
  };
  read.on("data", (/** @type {Buffer} */ chunk) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end));
      receive(Buffer.concat(parts).toString());
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  });
  write.on("error", () => undefined);

  return {
    /**
     * @param {string} method
     * @param {object} [params]
     * @param {string} [sessionId]
     * @returns {Promise<any>}
     */
    send(method, params = {}, sessionId) {
      const id = ++last;
      write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
      });
    },
    /** @param {string} method @param {(parameters: any) => void} listener */
    on(method, listener) {
      listeners.set(method, listener);
    },
    /** @param {string} method @returns {Promise<void>} */
    next(method) {
      return new Promise((resolve) => {
        listeners.set(method, () => {
          listeners.delete(method);
          resolve();
        });
      });
    },
  };
}
