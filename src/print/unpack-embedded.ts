import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import type { EmbeddedPackage } from "./embedded-package.ts";
import { unpackOnce } from "./unpack-once.ts";

/**
 * Unpacks the embedded browser (about 205 MB, 1.5 to 3 s, once).
 * @returns the folder with `headless_shell` and `lib/`
 */
export function unpackBrowser(embedded: EmbeddedPackage, cache: string): Promise<string> {
  return unpackOnce(cache, `chromium-${embedded.version}-linux-x64`, async (folder) => {
    await Promise.all([
      pipeline(
        createReadStream(join(embedded.files, "chromium.br")),
        createBrotliDecompress(),
        createWriteStream(join(folder, "headless_shell"), { mode: 0o700 }),
      ),
      untar(join(embedded.files, "al2023.tar.br"), folder),
    ]);
    // Without swiftshader.tar.br Chromium paints in software, which is what paper needs.
  });
}

/** Unpacks the fallback fonts (Open Sans, three faces) and returns their folder. */
export async function unpackFonts(embedded: EmbeddedPackage, cache: string): Promise<string> {
  const folder = await unpackOnce(cache, `fonts-${embedded.version}`, (draft) =>
    untar(join(embedded.files, "fonts.tar.br"), draft),
  );
  return join(folder, "fonts");
}

async function untar(file: string, folder: string): Promise<void> {
  const { extract } = await import("tar-fs");
  // Root would else give the files to the user ids of the package's builder.
  const own = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const unpack = extract(folder, { map: (header) => ({ ...header, ...own }) });
  await pipeline(createReadStream(file), createBrotliDecompress(), unpack);
}
