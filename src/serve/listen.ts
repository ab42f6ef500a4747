import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Outcome } from "../model/diagnostic.ts";

export const defaultPort = 4270;

/** How many ports are tried, from the default one, where none was asked for. */
const tries = 20;

/**
 * Has a server listen on this machine only.
 * @param asked a port that somebody wants by name: it is taken or reported, never another one
 * @returns the port. Problem: `port-taken`
 */
export async function listen(server: Server, asked: number | undefined): Promise<Outcome<number>> {
  const first = asked ?? defaultPort;
  const last = asked ?? defaultPort + tries - 1;
  for (let port = first; port <= last; port++) {
    const found = await listenOn(server, port);
    if (found !== undefined) return { value: found, problems: [] };
  }
  const which = first === last ? `The port ${first} is` : `The ports ${first} to ${last} are`;
  return {
    value: undefined,
    problems: [
      {
        rule: "port-taken",
        message: `${which} taken by another program, or not allowed.`,
        hint: `End that program, or name another port: --port ${last + 1}. With --port 0 any free one is taken.`,
      },
    ],
  };
}

/** @returns the port; undefined if it cannot be had */
function listenOn(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off("listening", listening);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(undefined);
      else reject(error);
    };
    const listening = (): void => {
      server.off("error", failed);
      // A server that listens on a port has an address with one.
      resolve((server.address() as AddressInfo).port);
    };
    server.once("error", failed);
    server.once("listening", listening);
    server.listen(port, "127.0.0.1");
  });
}
