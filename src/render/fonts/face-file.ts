import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { charactersOf } from "./cmap.ts";
import { type Face, isDrawnBy } from "./faces.ts";
import { loadSubsetter } from "./subsetter.ts";

/** A face read from its package. */
export interface FaceFile {
  readonly face: Face;
  /** TrueType. */
  readonly bytes: Uint8Array;
  /** The characters that it is used for: those it has, within the range of its script. */
  readonly characters: ReadonlySet<number>;
}

// Node looks for the package from here, so that it is found wherever npm has put it.
const { resolve } = createRequire(import.meta.url);

const files = new Map<Face, Promise<FaceFile>>();

/** Reads a face, once per process: Chinese fonts have 10 to 25 MB. */
export function readFace(face: Face): Promise<FaceFile> {
  let file = files.get(face);
  if (!file) {
    file = load(face);
    files.set(face, file);
  }
  return file;
}

async function load(face: Face): Promise<FaceFile> {
  const stored = await readFile(resolve(face.file));
  const bytes = face.file.endsWith(".woff2") ? await decode(stored) : stored;
  const used = [...charactersOf(bytes)].filter((code) => isDrawnBy(face.script, code));
  return { face, bytes, characters: new Set(used) };
}

/** WOFF2 to TrueType; 0.3 s for WenKai, and the reason to hold the result. */
async function decode(woff2: Buffer): Promise<Uint8Array> {
  const subset = await loadSubsetter();
  return subset(woff2, undefined, { keepAllGlyphs: true, targetFormat: "truetype" });
}
