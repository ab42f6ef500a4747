import type { Asset, Assets } from "../model/asset.ts";
import { findAsset } from "./fence.ts";

/** What a page has been served since its memory was last emptied, by path. */
export type Served = ReadonlyMap<string, Asset>;

// A font takes several times as much in the browser as in its file.
const mostBytes = 16 * 1024 * 1024;

/**
 * Whether a page that may still hold what it was served can be given the next document. What
 * belongs to that one too need not be loaded again. What is named after its own content can be
 * neither taken for something else nor asked for by whoever does not have it; so it may stay,
 * within bounds. All else must not be seen.
 */
export function mayKeep(served: Served, next: Assets): boolean {
  let bytes = 0;
  for (const [path, asset] of served) {
    bytes += asset.bytes.length;
    const other = findAsset(next, path);
    if (other === undefined ? !isNamedByContent(path) : !isSame(asset, other)) return false;
  }
  return bytes <= mostBytes;
}

/** As the fonts of a rendered document are: a hash and nothing else. */
const isNamedByContent = (path: string): boolean => /^\/fonts\/[0-9a-f]{16}\.ttf$/.test(path);

const isSame = (one: Asset, other: Asset): boolean =>
  one.type === other.type &&
  (one.bytes === other.bytes || Buffer.compare(one.bytes, other.bytes) === 0);
