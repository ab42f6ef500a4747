import { createHash } from "node:crypto";
import type { Asset } from "../model/asset.ts";
import type { Rendered } from "../model/rendered.ts";
import { escapeHtml } from "../model/script-runs.ts";
import { cached } from "./fonts/font-cache.ts";
import { packageVersion } from "./fonts/package-version.ts";
import { loadSubsetter } from "./fonts/subsetter.ts";
import { contentPolicy } from "./html/check-output.ts";
import { decodeEntities } from "./html/entities.ts";

/** A file has no host of its own from which to load. */
const ownPolicy = contentPolicy.replaceAll("'self' ", "");

/** The same document as one file: every asset as a data: URI, fonts as WOFF, which is smaller. */
export async function selfContained(
  { html, assets }: Rendered,
  fontCache?: string,
): Promise<string> {
  let whole = html.replace(/content="([^"]*)"/g, (found, value: string) =>
    decodeEntities(value) === contentPolicy ? `content="${escapeHtml(ownPolicy)}"` : found,
  );
  for (const [path, asset] of assets) {
    const uri = await dataUri(asset, fontCache);
    whole = whole
      .replaceAll(`url("${path}") format("truetype")`, () => `url("${uri}") format("woff")`)
      .replaceAll(`url("${path}")`, () => `url("${uri}")`)
      .replaceAll(`src="${path}"`, () => `src="${uri}"`);
  }
  return whole;
}

const uris = new WeakMap<Asset, Promise<string>>();

function dataUri(asset: Asset, fontCache: string | undefined): Promise<string> {
  let uri = uris.get(asset);
  if (!uri) {
    uri = encode(asset, fontCache);
    uris.set(asset, uri);
  }
  return uri;
}

async function encode({ bytes, type }: Asset, fontCache: string | undefined): Promise<string> {
  const isFont = type === "font/ttf";
  const content = isFont ? await toWoff(bytes, fontCache) : bytes;
  return `data:${isFont ? "font/woff" : type};base64,${Buffer.from(content).toString("base64")}`;
}

async function toWoff(font: Uint8Array, fontCache: string | undefined): Promise<Uint8Array> {
  const content = createHash("sha256").update(font).digest("hex");
  return cached(fontCache, ["woff", await packageVersion("subset-font"), content], async () => {
    const subset = await loadSubsetter();
    return subset(font, undefined, { keepAllGlyphs: true, targetFormat: "woff" });
  });
}
