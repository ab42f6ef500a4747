import { readdir } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import type { Problem } from "../model/diagnostic.ts";
import type { Limits } from "../model/limits.ts";
import { errorCode, nameWithin, unreadable } from "./read-file.ts";
import { readRegular } from "./read-regular.ts";
import { heldTexts, tooLargeTogether } from "./total-size.ts";

/** The bytes of a source's text, as the editors have it. */
export interface HeldFile {
  /** Id of the source. */
  readonly source: string;
  /** As people know the file. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A book has a megabyte of text, a scanned PDF perhaps fifty. */
const sizeLimit = 64 * 1024 * 1024;

/**
 * The held texts of an edition: `texts/<source>.<ending>` in its folder, and
 * those that the person at the command line names, which may lie anywhere.
 */
export async function readHeldFiles(
  root: string,
  edition: string,
  given: Readonly<Record<string, string>>,
  cwd: string,
  limits: Limits,
): Promise<{ files: readonly HeldFile[]; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const files: HeldFile[] = [];
  const folder = join(root, "data", edition, "texts");
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) !== "ENOENT") problems.push(unreadable(error, { file: "texts" }));
    return [];
  });
  const kept = names
    .filter((name) => !name.startsWith(".") && !/^readme/i.test(name))
    .filter((name) => !Object.hasOwn(given, sourceOf(name)))
    .sort();
  const named = Object.values(given).map((file) => resolve(cwd, file));
  const texts = [...kept, ...named].filter((name) => extname(name).toLowerCase() !== ".pdf");
  const nameOf = (path: string): string => nameWithin(root, path);
  const surplus = await tooLargeTogether(heldTexts, folder, texts, limits, nameOf);
  if (surplus) return { files, problems: [...problems, surplus] };
  for (const name of kept) {
    const file = `data/${edition}/texts/${name}`;
    const path = join(folder, name);
    await take(sourceOf(name), file, path, root);
  }
  for (const [source, file] of Object.entries(given)) await take(source, file, resolve(cwd, file));
  return { files, problems };

  async function take(source: string, file: string, path: string, within?: string): Promise<void> {
    try {
      const found = await readRegular(path, sizeLimit, within);
      if (found.is === "outside") problems.push(outside(file));
      else if (found.is === "file") files.push({ source, file, bytes: found.bytes });
      else problems.push(unfit(file, found.is === "too large"));
    } catch (error) {
      problems.push(unreadable(error, { file }));
    }
  }
}

const sourceOf = (name: string): string => basename(name, extname(name));

function outside(file: string): Problem {
  return {
    rule: "file-outside-workspace",
    message: "expected a file inside the workspace; a link leads out of it",
    hint: "Copy the text here, or name it on the command line: --source <source>=<file>.",
    place: { file },
  };
}

function unfit(file: string, isTooLarge: boolean): Problem {
  return isTooLarge
    ? {
        rule: "input-too-large",
        message: `expected a text of at most ${sizeLimit / 1024 / 1024} MB`,
        hint: "Hold the text without pictures, or the part that is quoted.",
        place: { file },
      }
    : {
        rule: "not-a-regular-file",
        message: "expected a file; found something else",
        hint: "A held text is one file, named after its source.",
        place: { file },
      };
}
