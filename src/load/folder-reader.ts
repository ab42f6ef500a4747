import { join } from "node:path";
import { addAll } from "../model/add-all.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { Pause } from "../model/pause.ts";
import type { InputFile } from "../model/workspace.ts";
import { nameWithin, readTextFile, type TextFile } from "./read-file.ts";

/** Reads the files of one folder, and remembers what was read and what went wrong. */
export class FolderReader {
  readonly files: InputFile[] = [];
  readonly problems: Problem[] = [];
  /** Whether data is missing from what was read. */
  isIncomplete = false;
  readonly #root: string;
  readonly #folder: string;
  readonly #pause: Pause;

  constructor(root: string, folder: string, pause: Pause) {
    this.#root = root;
    this.#folder = folder;
    this.#pause = pause;
  }

  /** A file of the folder, unless it cannot be read. */
  async read(name: string): Promise<TextFile | undefined> {
    const path = join(this.#folder, name);
    const file = this.take(await readTextFile(this.#root, path, nameWithin(this.#root, path)));
    // Behind the reading: of many files that are read at a time, each is then parsed in its turn.
    await this.#pause();
    if (file) this.files.push({ file: file.file, sha256: file.sha256 });
    return file;
  }

  /** The value of an outcome; its problems are kept. */
  take<T>({ value, problems }: Outcome<T>): T | undefined {
    addAll(this.problems, problems);
    if (value === undefined) this.isIncomplete = true;
    return value;
  }

  /** Notes a problem for which data is left out. */
  lose(problem: Problem): void {
    this.problems.push(problem);
    this.isIncomplete = true;
  }
}
