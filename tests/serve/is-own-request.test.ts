import { describe, expect, it } from "vitest";
import { isOwnRequest } from "../../src/serve/is-own-request.ts";

const host = "127.0.0.1:4270";

describe("a request", () => {
  it.each([
    ["of somebody who types the address", { host }],
    ["under the other name of this machine", { host: "localhost:4270" }],
    ["of the page itself", { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" }],
    ["from a bookmark", { host, "sec-fetch-site": "none" }],
  ])("%s is answered", (_what, headers) => {
    expect(isOwnRequest(headers, 4270)).toBe(true);
  });

  it.each([
    ["without a host", {}],
    ["under a name that leads here for a moment", { host: "evil.example:4270" }],
    ["under a name that begins like ours", { host: "127.0.0.1.evil.example:4270" }],
    ["to another port", { host: "127.0.0.1:4271" }],
    ["without the port", { host: "127.0.0.1" }],
    ["of another site", { host, origin: "https://evil.example" }],
    ["of a file, or of a frame without origin", { host, origin: "null" }],
    ["of another server of this machine", { host, origin: "http://127.0.0.1:8080" }],
    ["of an image on another site", { host, "sec-fetch-site": "cross-site" }],
    ["of another port, which is the same site", { host, "sec-fetch-site": "same-site" }],
  ])("%s is turned away", (_what, headers) => {
    expect(isOwnRequest(headers, 4270)).toBe(false);
  });
});
