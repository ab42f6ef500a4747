import type { IncomingHttpHeaders } from "node:http";

/** What of a request tells who sends it. */
type Sender = Pick<IncomingHttpHeaders, "host" | "origin"> & {
  readonly "sec-fetch-site"?: string | string[] | undefined;
};

/**
 * Whether a request comes from the preview's own page, or from somebody who has typed its
 * address. Every page that the person has open can send requests to this machine; those that
 * know us under another name (DNS rebinding) or say where they come from are turned away.
 */
export function isOwnRequest(headers: Sender, port: number): boolean {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = headers;
  if (host === undefined || !names.includes(host.toLowerCase())) return false;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return false;
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "none" || site === "same-origin";
}
