import { createHash } from "node:crypto";
import { relative, sep } from "node:path";
import type { Outcome, Place, Problem } from "../model/diagnostic.ts";
import type { InputFile } from "../model/workspace.ts";
import { decodeText } from "./decode.ts";
import { readRegular } from "./read-regular.ts";

/** Data is text that people write: a file above this is something else. */
const sizeLimit = 20 * 1024 * 1024;

/** A text file of the workspace or of the templates. */
export interface TextFile extends InputFile {
  readonly text: string;
}

/**
 * Reads a text file. `name` is what people know it by; the file must be a
 * regular one inside `root`, also when a link leads to it.
 */
export async function readTextFile(
  root: string,
  path: string,
  name: string,
): Promise<Outcome<TextFile>> {
  const fail = (problem: Problem): Outcome<TextFile> => ({ value: undefined, problems: [problem] });
  const place = { file: name };
  try {
    const found = await readRegular(path, sizeLimit, root);
    if (found.is === "outside") return fail(outside(place));
    if (found.is === "too large") return fail(tooLarge(place, found.size));
    if (found.is !== "file") return fail(notAFile(place, found.is === "folder"));
    const { bytes } = found;
    const decoded = decodeText(name, bytes);
    if (decoded.value === undefined) return { value: undefined, problems: decoded.problems };
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { value: { file: name, sha256, text: decoded.value }, problems: [] };
  } catch (error) {
    return fail(unreadable(error, place));
  }
}

/** How people know a file: relative to the workspace, with forward slashes. */
export function nameWithin(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** What the system's error means; anything but a fault of the disk is a bug and thrown again. */
export function unreadable(error: unknown, place: Place): Problem {
  const code = errorCode(error);
  if (code === undefined) throw error;
  if (code === "ENOENT") {
    return {
      rule: "file-missing",
      message: "expected a file; found nothing",
      hint: "Create it, or mend the link that leads here.",
      place,
    };
  }
  const why =
    code === "EACCES" || code === "EPERM" ? "its permissions forbid it" : `the system says ${code}`;
  return {
    rule: "unreadable-file",
    message: `the file cannot be read: ${why}`,
    hint: "Let the account that runs Briefwright read the file and its folders.",
    place,
  };
}

/** The code of an error of the system, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

function outside(place: Place): Problem {
  return {
    rule: "file-outside-workspace",
    message: "the file is a link that leads out of the folder it is read from",
    hint: "Copy the file to this place instead of linking to it.",
    place,
  };
}

function notAFile(place: Place, isFolder: boolean): Problem {
  return {
    rule: "not-a-regular-file",
    message: `expected a file; found ${isFolder ? "a folder" : "a device, socket or pipe"}`,
    hint: "Put a file in its place, or rename what is there.",
    place,
  };
}

function tooLarge(place: Place, size: number): Problem {
  const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  return {
    rule: "input-too-large",
    message: `expected at most ${megabytes(sizeLimit)}; found ${megabytes(size)}`,
    hint: "Split the collection over several editions, or keep long source texts in texts/.",
    place,
  };
}
