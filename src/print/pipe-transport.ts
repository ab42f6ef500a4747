import type { Readable, Writable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import type { ConnectionTransport } from "puppeteer";

// How long the end of a process may come after that of its pipe, ms; it takes less than one.
const patience = 1000;
// Below the longest string of V8 (2^29 - 24), and far above any brief.
const longestMessage = 500 * 1024 * 1024;

/**
 * Speaks the DevTools protocol over a pair of pipes: JSON messages, each ended by a
 * zero byte. `onGarbage` is called when the browser speaks anything else, of which
 * Puppeteer's own transport would throw out of nowhere. `ended` resolves when the process has
 * ended: how it did says more than that its pipe is closed, and so is heard first.
 */
export function pipeTransport(
  write: Writable,
  read: Readable,
  onGarbage: () => void,
  ended: Promise<unknown>,
): ConnectionTransport {
  let parts: Buffer[] = [];
  let length = 0;
  let closed = false;
  const transport: ConnectionTransport = {
    send(message) {
      // Whoever begins to speak after the end has not heard of it, and would wait for an answer.
      if (closed) void tellOfEnd();
      else write.write(`${message}\0`);
    },
    close() {
      read.destroy();
      write.destroy();
    },
  };
  const tellOfEnd = async (): Promise<void> => {
    await Promise.race([ended, delay(patience, undefined, { ref: false })]);
    setImmediate(() => transport.onclose?.());
  };
  const deliver = async (message: string): Promise<void> => {
    try {
      if (message.startsWith("{")) await transport.onmessage?.(message);
      else onGarbage();
    } catch {
      // Puppeteer cannot read it, and would take the whole program with it.
      onGarbage();
    }
  };
  read.on("data", (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end));
      const message = Buffer.concat(parts).toString();
      parts = [];
      length = 0;
      start = end + 1;
      // Each in a turn of its own: a listener may wait for what the next message brings.
      setImmediate(deliver, message);
    }
    parts.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > longestMessage) onGarbage();
  });
  // After the messages that are still on their way.
  read.on("close", () => {
    closed = true;
    void tellOfEnd();
  });
  // A broken pipe shows itself as the end of the other one.
  read.on("error", () => undefined);
  write.on("error", () => undefined);
  return transport;
}
