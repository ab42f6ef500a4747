import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { defaultPort, listen } from "../../src/serve/listen.ts";

function aServer(): Server {
  const server = createServer();
  onTestFinished(() => void server.close());
  return server;
}

describe("a server", () => {
  it("listens on this machine alone", async () => {
    const server = aServer();
    await listen(server, 0);
    expect((server.address() as AddressInfo).address).toBe("127.0.0.1");
  });

  it("takes the next free port where none was asked for", async () => {
    const first = (await listen(aServer(), undefined)).value ?? 0;
    const second = (await listen(aServer(), undefined)).value ?? 0;
    expect(first).toBeGreaterThanOrEqual(defaultPort);
    expect(second).toBeGreaterThan(first);
  });

  it("takes the port that was asked for, or says that it is taken", async () => {
    const port = (await listen(aServer(), 0)).value ?? 0;
    const { value, problems } = await listen(aServer(), port);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      {
        rule: "port-taken",
        message: `The port ${port} is taken by another program, or not allowed.`,
      },
    ]);
  });
});
