import type { ServerResponse } from "node:http";
import { headersFor } from "./headers.ts";

/** Pages that are told, over server-sent events, whenever there is something new. */
export interface EventStream {
  /** Tells one page from now on, beginning with how things stand. */
  add(response: ServerResponse): void;
  /** Tells all pages soon. What comes close together is told at once. */
  tell(): void;
}

/** How long to gather changes before they are told, ms. */
const gathering = 20;

/** @param state how things stand, as text in one line */
export function openEventStream(state: () => string): EventStream {
  const pages = new Set<ServerResponse>();
  const behind = new Set<ServerResponse>();
  let isTold = false;
  const send = (page: ServerResponse): void => {
    // One that does not read is told later, how things stand by then, and not all in between.
    if (page.writableNeedDrain) return void behind.add(page);
    // A page that has lost the connection comes back after a second.
    page.write(`retry: 1000\ndata: ${state()}\n\n`);
  };
  return {
    add(response) {
      response.writeHead(200, headersFor("events"));
      pages.add(response);
      response.on("close", () => {
        pages.delete(response);
        behind.delete(response);
      });
      response.on("drain", () => {
        if (behind.delete(response)) send(response);
      });
      send(response);
    },
    tell() {
      if (isTold) return;
      isTold = true;
      setTimeout(() => {
        isTold = false;
        for (const page of pages) send(page);
      }, gathering);
    },
  };
}
