import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ContentType } from "./headers.ts";

/** A file of the preview's own page. */
export interface PageFile {
  readonly type: ContentType;
  readonly bytes: Uint8Array;
}

/** The page comes with Briefwright, as it is: nothing of it is made. */
const folder = new URL("../../preview/", import.meta.url);

/** pdf.js, which draws the pages of a PDF. */
const drawing = "pdfjs.mjs";

/** The files of the preview's page, by the path that they are asked for. */
export async function readPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const name of await readdir(folder)) {
    const type = typeOf(name);
    if (!type) continue;
    const bytes = await readFile(new URL(name, folder));
    files.set(name === "page.html" ? "/" : `/${name}`, { type, bytes });
  }
  const source = dirname(createRequire(import.meta.url).resolve("unpdf"));
  return files.set(`/${drawing}`, { type: "mjs", bytes: await readFile(join(source, drawing)) });
}

function typeOf(name: string): ContentType | undefined {
  const ends = ["html", "css", "js", "svg"] as const;
  return ends.find((end) => name.endsWith(`.${end}`));
}
