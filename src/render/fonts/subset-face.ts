import { createHash } from "node:crypto";
import { extraScripts } from "./extra-scripts.ts";
import type { FaceFile } from "./face-file.ts";
import { cached } from "./font-cache.ts";
import { packageVersion } from "./package-version.ts";
import { loadSubsetter } from "./subsetter.ts";

/** A font that holds the characters of one document. */
export interface FontSubset {
  /** Path under which the page asks for it; the name says the content. */
  readonly path: string;
  /** TrueType, which takes a fifth of the time of WOFF2. */
  readonly bytes: Uint8Array;
}

/**
 * The features that the styles use: kerning and ligatures, marks, figures for
 * tables and text, and the half-width forms that `text-spacing-trim` needs.
 * All features would bring small capitals and alternates and double the size.
 */
const features = [
  ...["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk"],
  ...["tnum", "lnum", "pnum", "onum"],
  ...["halt", "chws", "palt"],
];
/** What scripts need besides, each of its own. */
const joining = new Map<string, readonly string[]>(
  extraScripts.map(({ name, features }) => [name, features]),
);

/** Languages and drafts of an edition share most subsets; more than these are not held. */
const held = 64;
const cache = new Map<string, Promise<FontSubset>>();

/**
 * Cuts a face down to these characters. The same characters give the same bytes.
 * @param folder a cache that outlives the process
 */
export function subsetFace(
  file: FaceFile,
  characters: readonly number[],
  folder?: string,
): Promise<FontSubset> {
  const text = String.fromCodePoint(...characters);
  const key = `${file.face.file}\n${text}`;
  let subset = cache.get(key);
  if (!subset) {
    subset = cut(file, text, folder);
    cache.set(key, subset);
    const [oldest] = cache.keys();
    if (cache.size > held && oldest !== undefined) cache.delete(oldest);
  }
  return subset;
}

async function cut(
  { face, identity, bytes }: FaceFile,
  text: string,
  folder: string | undefined,
): Promise<FontSubset> {
  const keepFeatures = [...features, ...(joining.get(face.script) ?? [])];
  const key = ["subset", await packageVersion("subset-font"), identity, ...keepFeatures, text];
  const cutBytes = await cached(folder, key, async () => {
    const subset = await loadSubsetter();
    return subset(await bytes(), text, { targetFormat: "truetype", keepFeatures });
  });
  const hash = createHash("sha256").update(cutBytes).digest("hex").slice(0, 16);
  return { path: `/fonts/${hash}.ttf`, bytes: cutBytes };
}
