import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { charactersOf } from "./cmap.ts";
import { type Face, isDrawnBy } from "./faces.ts";
import { cached } from "./font-cache.ts";
import { fontName } from "./font-name.ts";
import { packageVersion } from "./package-version.ts";
import { loadSubsetter } from "./subsetter.ts";

/** A face of a package. Its file is read only where something is cut out of it. */
export interface FaceFile {
  readonly face: Face;
  /** Its PostScript name. */
  readonly name: string;
  /** The characters that it is used for: those it has, within the range of its script. */
  readonly characters: ReadonlySet<number>;
  /** What it is, for a cache: file and version. */
  readonly identity: string;
  /** The whole of it, for the subsetter. */
  readonly bytes: () => Promise<Uint8Array>;
}

// Node looks for the package from here, so that it is found wherever npm has put it.
const { resolve } = createRequire(import.meta.url);

const files = new Map<Face, Promise<FaceFile>>();

/**
 * Reads what a face is, once per process.
 * @param cache folder that keeps what was found out of it: Chinese fonts have 10 to 25 MB
 */
export function readFace(face: Face, cache?: string): Promise<FaceFile> {
  let file = files.get(face);
  if (!file) {
    file = open(face, cache);
    files.set(face, file);
  }
  return file;
}

async function open(face: Face, cache: string | undefined): Promise<FaceFile> {
  let held: Promise<LoadedFace> | undefined;
  const loaded = (): Promise<LoadedFace> => {
    held ??= load(face);
    return held;
  };
  const identity = `${face.file} ${await packageVersion(face.file)}`;
  const described = await cached(cache, ["face", identity], async () => {
    const { tables } = await loaded();
    const runs = runsOf(charactersOf(tables));
    return Buffer.from(JSON.stringify({ name: fontName(tables), runs } satisfies Described));
  });
  const { name, runs }: Described = JSON.parse(Buffer.from(described).toString());
  const used = runs.flatMap(([first, last]) => codesIn(first, last));
  const characters = new Set(used.filter((code) => isDrawnBy(face.script, code)));
  return { face, name, characters, identity, bytes: async () => (await loaded()).whole };
}

/** What a cache keeps of a face. */
interface Described {
  readonly name: string;
  /** The characters that it has: the first and the last of each unbroken run. */
  readonly runs: readonly (readonly [first: number, last: number])[];
}

function runsOf(characters: ReadonlySet<number>): [number, number][] {
  const runs: [number, number][] = [];
  for (const code of [...characters].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && code === run[1] + 1) run[1] = code;
    else runs.push([code, code]);
  }
  return runs;
}

const codesIn = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

interface LoadedFace {
  /** TrueType; its outlines may be missing. */
  readonly tables: Uint8Array;
  readonly whole: Uint8Array;
}

async function load(face: Face): Promise<LoadedFace> {
  const stored = await readFile(resolve(face.file));
  if (!face.file.endsWith(".woff2")) return { tables: stored, whole: stored };
  const tables = await decode(stored);
  // The subsetter has 65 MB of memory. Where what it did before has left no room, it leaves the
  // outlines out without a word; then it is given the WOFF2 for every subset, of which it makes
  // the same in less room, and in more time.
  return { tables, whole: tables.length > stored.length ? tables : stored };
}

/** WOFF2 to TrueType; 0.3 s for WenKai, and the reason to hold the result. */
async function decode(woff2: Uint8Array): Promise<Uint8Array> {
  const subset = await loadSubsetter();
  return subset(woff2, undefined, { keepAllGlyphs: true, targetFormat: "truetype" });
}
