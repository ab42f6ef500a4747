import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./program.mjs";

const sample = "us-china-ai-2025-09";

/**
 * Makes a workspace of many editions: copies of the sample, each with a title of its own.
 * @param {string} folder
 * @param {number} count
 */
export async function copyEditions(folder, count) {
  for (let number = 1; number <= count; number++) {
    const id = `${sample}-${String(number).padStart(3, "0")}`;
    const target = join(folder, "data", id);
    await cp(join(root, "data", sample), target, { recursive: true });
    const file = join(target, "edition.yaml");
    const text = (await readFile(file, "utf8"))
      .replace(`id: ${sample}`, `id: ${id}`)
      .replace(/(\n {2}en: ".*?)"/, `$1 (${number})"`)
      .replace(/(\n {2}zh-Hans: .*)/, `$1（${number}）`);
    await writeFile(file, text);
  }
}
