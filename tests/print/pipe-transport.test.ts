import { PassThrough } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { pipeTransport } from "../../src/print/pipe-transport.ts";

async function receive(...chunks: (string | Buffer)[]) {
  const [write, read] = [new PassThrough(), new PassThrough()];
  const received: string[] = [];
  let garbage = 0;
  const transport = pipeTransport(write, read, () => {
    garbage += 1;
  });
  transport.onmessage = (message) => received.push(message);
  for (const chunk of chunks) {
    read.write(chunk);
    await turn();
  }
  await turn();
  return { received, garbage, transport, write };
}

test("messages are put together from however many pieces they come in", async () => {
  const bytes = Buffer.from('{"a":"政"}\0{"b":1}\0{"c"');
  const pieces = [...bytes].map((byte) => Buffer.from([byte]));
  const { received } = await receive(...pieces, ":2}\0");
  expect(received).toEqual(['{"a":"政"}', '{"b":1}', '{"c":2}']);
});

test("what is no message is reported and not delivered", async () => {
  const { received, garbage } = await receive("hello\0");
  expect(received).toEqual([]);
  expect(garbage).toBe(1);
});

test("a message is sent with its end mark", async () => {
  const { transport, write } = await receive();
  transport.send("{}");
  expect(String(write.read())).toBe("{}\0");
});

test("who speaks to a browser that has ended is told so, and does not wait", async () => {
  const read = new PassThrough();
  const transport = pipeTransport(new PassThrough(), read, () => undefined);
  read.destroy();
  await turn();
  await turn();
  // Puppeteer listens only once it is loaded, and a browser may have ended by then.
  let told = 0;
  transport.onclose = () => {
    told += 1;
  };
  transport.send("{}");
  await turn();
  expect(told).toBe(1);
});

test("what only looks like a message, or cannot be read, is reported too", async () => {
  const read = new PassThrough();
  let garbage = 0;
  const transport = pipeTransport(new PassThrough(), read, () => {
    garbage += 1;
  });
  transport.onmessage = async (message) => JSON.parse(message);
  read.write("{bad\0");
  await turn();
  await turn();
  expect(garbage).toBe(1);
});
