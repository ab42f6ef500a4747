import { createSocket, type Socket } from "node:dgram";
import { createServer, type Server } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/** Listens on one port of the loopback, over TCP and UDP, in IPv4 and IPv6. */
export interface Trap {
  readonly port: number;
  /** What came in, in its order: `tcp 127.0.0.1`, `udp ::1` and so on. */
  readonly caught: string[];
  close(): void;
}

const hosts = ["127.0.0.1", "::1"] as const;

/** Whether this machine has the loopback of IPv6. Without it only IPv4 is listened on. */
export async function hasIpv6(): Promise<boolean> {
  const server = createServer();
  const works = await listen(server, 0, "::1").then(
    () => true,
    () => false,
  );
  server.close();
  return works;
}

/** A port that nobody else has on any of the four. */
export async function openTrap(): Promise<Trap> {
  const ipv6 = await hasIpv6();
  for (let tries = 0; tries < 50; tries++) {
    const caught: string[] = [];
    const servers: Server[] = [];
    const sockets: Socket[] = [];
    const close = (): void => {
      for (const server of servers) server.close();
      for (const socket of sockets) socket.close();
    };
    try {
      let port = 0;
      for (const host of ipv6 ? hosts : hosts.slice(0, 1)) {
        const server = answering(() => caught.push(`tcp ${host}`));
        port = await listen(server, port, host);
        servers.push(server);
        const socket = createSocket(host === "::1" ? "udp6" : "udp4");
        socket.on("message", () => caught.push(`udp ${host}`));
        await bind(socket, port, host);
        sockets.push(socket);
      }
      return { port, caught, close };
    } catch {
      // The number was free for some of the four only.
      close();
    }
  }
  throw new Error("no port is free for TCP and UDP at once");
}

/** Long enough for what is on its way over the loopback to come in. */
export const settled = (): Promise<void> => delay(1500);

// Kind to whoever comes: a browser that is refused might not try what it would do next.
const answer = [
  "HTTP/1.1 200 OK",
  "Content-Type: text/html",
  "Access-Control-Allow-Origin: *",
  "Access-Control-Allow-Private-Network: true",
  "Connection: close",
  "Content-Length: 0",
  "",
  "",
].join("\r\n");

function answering(onConnection: () => void): Server {
  const server = createServer((socket) => {
    onConnection();
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(answer));
    socket.setTimeout(5000, () => socket.destroy());
    socket.unref();
  });
  return server.unref();
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

function bind(socket: Socket, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.bind(port, host, () => resolve());
  });
}
