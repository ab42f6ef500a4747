import { PassThrough } from "node:stream";
import { setTimeout as delay, setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { pipeTransport } from "../../src/print/pipe-transport.ts";

const hasEnded = Promise.resolve();

async function receive(...chunks: (string | Buffer)[]) {
  const [write, read] = [new PassThrough(), new PassThrough()];
  const received: string[] = [];
  let garbage = 0;
  const transport = pipeTransport(
    write,
    read,
    () => {
      garbage += 1;
    },
    hasEnded,
  );
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
  const transport = pipeTransport(new PassThrough(), read, () => undefined, hasEnded);
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
  await turn();
  expect(told).toBe(1);
});

test("the end of a pipe is told when the process behind it has ended", async () => {
  const read = new PassThrough();
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const transport = pipeTransport(new PassThrough(), read, () => undefined, ended);
  const heard: string[] = [];
  transport.onclose = () => heard.push("closed");
  read.destroy();
  await delay(50);
  void ended.then(() => heard.push("ended"));
  end();
  await delay(0);
  await turn();
  expect(heard).toEqual(["ended", "closed"]);
});

test("a pipe that is closed by a process that goes on is told soon", async () => {
  const read = new PassThrough();
  const goesOn = new Promise(() => undefined);
  const transport = pipeTransport(new PassThrough(), read, () => undefined, goesOn);
  const told = new Promise<void>((resolve) => {
    transport.onclose = resolve;
  });
  read.destroy();
  await expect(told).resolves.toBeUndefined();
});

test("what only looks like a message, or cannot be read, is reported too", async () => {
  const read = new PassThrough();
  let garbage = 0;
  const transport = pipeTransport(
    new PassThrough(),
    read,
    () => {
      garbage += 1;
    },
    hasEnded,
  );
  transport.onmessage = async (message) => JSON.parse(message);
  read.write("{bad\0");
  await turn();
  await turn();
  expect(garbage).toBe(1);
});
