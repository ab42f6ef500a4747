import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const packageName = "@sparticuz/chromium";

/** The npm package whose compressed files are the embedded browser and its fonts. */
export interface EmbeddedPackage {
  readonly version: string;
  /** Folder of the `.br` files. */
  readonly files: string;
}

/**
 * Finds the package without importing it: at import it alters `process.env`, and its
 * `executablePath()` runs whatever lies at /tmp/chromium. Its `exports` hide everything
 * else, so the folders where Node would look are searched. Undefined if not installed.
 */
export async function findEmbeddedPackage(): Promise<EmbeddedPackage | undefined> {
  const places = createRequire(import.meta.url).resolve.paths(packageName) ?? [];
  for (const place of places) {
    const root = join(place, packageName);
    const files = join(root, "bin");
    if (!existsSync(join(files, "fonts.tar.br"))) continue;
    const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    return { version: String(manifest.version), files };
  }
  return undefined;
}
