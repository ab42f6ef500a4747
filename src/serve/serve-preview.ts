import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Outcome } from "../model/diagnostic.ts";
import { openEventStream } from "./event-stream.ts";
import { headersFor } from "./headers.ts";
import { isOwnRequest } from "./is-own-request.ts";
import { listen } from "./listen.ts";
import { readPageFiles } from "./page-files.ts";
import type { PreviewState } from "./preview-state.ts";

/** What there is to show. */
export interface Exhibits {
  state(): PreviewState;
  /** A document as a file; undefined where it could not be made. */
  file(key: string, format: "html" | "pdf"): Uint8Array | undefined;
  /** Somebody is looking at this document. */
  looking(key: string): void;
}

export interface PreviewServer {
  readonly url: string;
  /** Tells the pages that are open that there is something new. */
  tell(): void;
  close(): Promise<void>;
}

/** Serves the preview on this machine, to its own page only. Problem: `port-taken`. */
export async function servePreview(
  exhibits: Exhibits,
  asked: number | undefined,
): Promise<Outcome<PreviewServer>> {
  const files = await readPageFiles();
  const stream = openEventStream(() => JSON.stringify(exhibits.state()));
  let port = 0;

  const found = (path: string): Answer | undefined => {
    const file = files.get(path);
    if (file) return { body: file.bytes, headers: headersFor(file.type) };
    const [, wanted, key = ""] = /^\/(html|pdf|looking)\/(.+)$/.exec(path) ?? [];
    if (wanted === undefined) return undefined;
    exhibits.looking(key);
    if (wanted === "looking") return { body: "", headers: headersFor("txt") };
    const format = wanted === "pdf" ? "pdf" : "html";
    const body = exhibits.file(key, format);
    return body && { body, headers: headersFor(format, "document") };
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = pathOf(request);
    const code = !isOwnRequest(request.headers, port) ? 403 : request.method !== "GET" ? 405 : 404;
    const file = code === 404 ? found(path) : undefined;
    if (code === 404 && path === "/events") stream.add(response);
    else if (file) response.writeHead(200, file.headers).end(file.body);
    else response.writeHead(code, headersFor("txt")).end(`${reasons[code]}\n`);
  };
  const server = createServer(answer);
  const listening = await listen(server, asked);
  if (listening.value === undefined) return { value: undefined, problems: listening.problems };
  port = listening.value;
  return {
    value: {
      url: `http://127.0.0.1:${port}/`,
      tell: stream.tell,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          // Pages that are open hold on to their stream of events.
          server.closeAllConnections();
        }),
    },
    problems: [],
  };
}

/** The path that is asked for, without the number that only tells a new file from an old one. */
function pathOf({ url = "/" }: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
  } catch {
    return "";
  }
}

interface Answer {
  readonly body: Uint8Array | string;
  readonly headers: ReturnType<typeof headersFor>;
}

const reasons = { 403: "Not for other sites.", 404: "Not found.", 405: "Only GET." } as const;
