import { readdir } from "node:fs/promises";
import type { Outcome } from "../model/diagnostic.ts";
import { errorCode, unreadable } from "./read-file.ts";
import { readRegular } from "./read-regular.ts";

/** What stands where a folder is wanted: the names in it, sorted, or the word for a file. */
export type FolderEntries = readonly string[] | "file";

/** Looks into a folder. One that is not there is empty. `name` is what people know it by. */
export async function folderEntries(path: string, name: string): Promise<Outcome<FolderEntries>> {
  try {
    return { value: (await readdir(path)).sort(), problems: [] };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return { value: [], problems: [] };
    if (errorCode(error) === "ENOTDIR") return { value: "file", problems: [] };
    return { value: undefined, problems: [unreadable(error, { file: name })] };
  }
}

/** Files that are read like this are written by us, or by a person in an hour. */
const sizeLimit = 20 * 1024 * 1024;

/** The text of a file; undefined where there is none, empty where it cannot be read. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    const found = await readRegular(path, sizeLimit);
    return found.is === "file" ? new TextDecoder().decode(found.bytes) : "";
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR" ? undefined : "";
  }
}
