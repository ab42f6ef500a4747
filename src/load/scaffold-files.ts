import { readFile } from "node:fs/promises";

const folder = new URL("../../scaffold/", import.meta.url);

/** A file that comes with Briefwright to start from, by its path below scaffold/. */
export function readScaffold(path: string): Promise<string> {
  return readFile(new URL(path, folder), "utf8");
}
