import type { CDPSession, Protocol } from "puppeteer";
import type { Asset, Assets } from "../model/asset.ts";

// Reserved never to exist (RFC 6761); http, which gives a page fewer powers than https.
const origin = "http://brief.invalid";

/** The address of every document while it is printed. */
export const documentAddress = `${origin}/`;

/** `sandbox` also keeps scripts, forms, popups and meta refresh from working. */
export const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `img-src data: ${origin}`,
  `font-src data: ${origin}`,
  "base-uri 'none'",
  "form-action 'none'",
  "sandbox",
].join("; ");

/** Answers every request of one page: from memory, or not at all. */
export interface Fence {
  /** What the page may load from now on, by path. */
  assets: Assets;
  /** What it has been given since the fence was last cleared; it may keep it in memory. */
  readonly served: Map<string, Asset>;
  /** Addresses it asked for in vain, with what for (`Image`, `Font` …). */
  readonly refused: Map<string, string>;
}

/** Puts a page behind a fence. To be awaited before the page loads anything. */
export async function openFence(session: CDPSession): Promise<Fence> {
  const fence: Fence = { assets: new Map(), served: new Map(), refused: new Map() };
  session.on("Fetch.requestPaused", (event) => {
    // Rejects only if the page is gone, and then its request is too.
    void answer(session, fence, event).catch(() => undefined);
  });
  session.on("Audits.issueAdded", ({ issue }) => {
    // The policy stops some requests before they are requests.
    const details = issue.details.contentSecurityPolicyIssueDetails;
    if (details?.blockedURL) fence.refused.set(details.blockedURL, details.violatedDirective);
  });
  session.on("Log.entryAdded", ({ entry }) => {
    // Nor does a file become a request, and the console alone tells of it.
    const file = /^Not allowed to load local resource: (.+)$/.exec(entry.text)?.[1];
    if (file !== undefined) fence.refused.set(file, "file");
  });
  await Promise.all([
    session.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
    session.send("Audits.enable"),
    session.send("Log.enable"),
  ]);
  return fence;
}

async function answer(
  session: CDPSession,
  fence: Fence,
  { requestId, request, resourceType }: Protocol.Fetch.RequestPausedEvent,
): Promise<void> {
  const { url } = request;
  if (url === documentAddress && resourceType === "Document") {
    const headers = {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
    };
    return fulfil(session, requestId, headers, new Uint8Array());
  }
  const path = url.startsWith(documentAddress) ? url.slice(origin.length) : "";
  const asset = findAsset(fence.assets, path);
  if (asset) {
    fence.served.set(path, asset);
    // A sandboxed document has an origin of its own, so that fonts need to be shared.
    const headers = { "content-type": asset.type, "access-control-allow-origin": "*" };
    return fulfil(session, requestId, headers, asset.bytes);
  }
  // Full Chromium asks for an icon by itself.
  if (path !== "/favicon.ico") fence.refused.set(url, resourceType);
  // "Aborted" leaves the document in place; other reasons put an error page there.
  await session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
}

/** The asset at a path as the browser asks for it, percent-encoded or not. */
export function findAsset(assets: Assets, path: string): Asset | undefined {
  const exact = assets.get(path);
  if (exact) return exact;
  try {
    return assets.get(decodeURI(path));
  } catch {
    return undefined;
  }
}

async function fulfil(
  session: CDPSession,
  requestId: string,
  headers: Record<string, string>,
  body: Uint8Array,
): Promise<void> {
  await session.send("Fetch.fulfillRequest", {
    requestId,
    responseCode: 200,
    responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
    body: Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("base64"),
  });
}
