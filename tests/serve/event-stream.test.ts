import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { openEventStream } from "../../src/serve/event-stream.ts";

test("a page that does not read is told the last state when it does, and not all in between", async () => {
  let number = 0;
  const state = () => `${number} ${"x".repeat(1_000_000)}`;
  const stream = openEventStream(state);
  let written = 0;
  const server = createServer((_, response) => {
    const write = response.write.bind(response);
    response.write = ((chunk: string) => {
      written++;
      return write(chunk);
    }) as typeof response.write;
    stream.add(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  socket.pause();
  socket.write("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
  await vi.waitFor(() => expect(written).toBe(1));
  for (number = 1; number <= 60; number++) {
    stream.tell();
    await delay(25);
  }
  // What the system takes in for it, and one more.
  expect(written).toBeLessThan(20);
  let read = "";
  socket.on("data", (chunk) => {
    read = (read + String(chunk)).replace(/x{2,}/g, "x");
  });
  socket.resume();
  await vi.waitFor(() => expect(read).toMatch(/data: 61 x/), 5000);
}, 15_000);
