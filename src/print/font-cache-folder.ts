import { join } from "node:path";
import type { Environment } from "./browser-options.ts";
import { openCacheFolder } from "./cache-folder.ts";

/**
 * The folder that keeps subsets of fonts, in the cache that the browser is unpacked to.
 * Undefined where that cannot be used, of which the browser's own search tells.
 */
export async function findFontCache(environment: Environment): Promise<string | undefined> {
  const { value } = await openCacheFolder(environment);
  return value === undefined ? undefined : join(value, "subsets");
}
