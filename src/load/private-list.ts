import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../model/diagnostic.ts";
import type { PrivateString } from "../model/private-string.ts";
import { nameWithin, readTextFile } from "./read-file.ts";
import { parseYaml } from "./yaml.ts";

export interface PrivateList {
  /** False where there is no such file. */
  readonly isThere: boolean;
  readonly strings: readonly PrivateString[];
  readonly problems: readonly Problem[];
}

/**
 * Reads an edition's `private.yaml`, for the scan alone: it is no input of any output. Whatever
 * is wrong with it is said without a word of what stands in it.
 */
export async function loadPrivateList(root: string, edition: string): Promise<PrivateList> {
  const path = join(root, "data", edition, "private.yaml");
  const file = nameWithin(root, path);
  try {
    await access(path);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code !== "ENOENT";
    return { isThere, strings: [], problems: isThere ? [invalid(file, "it cannot be read")] : [] };
  }
  const read = await readTextFile(root, path, file);
  const parsed = read.value && parseYaml(file, read.value.text);
  if (!parsed?.value) {
    const line = (parsed?.problems ?? read.problems)[0]?.place?.line;
    return { isThere: true, strings: [], problems: [invalid(file, "it cannot be read", line)] };
  }
  return { isThere: true, ...entries(file, parsed.value.value) };
}

function entries(file: string, value: unknown): Pick<PrivateList, "strings" | "problems"> {
  const isMap = typeof value === "object" && value !== null && "strings" in value;
  const list: unknown = isMap ? value.strings : (value ?? []);
  const odd = isMap && Object.keys(value).length > 1;
  if (!Array.isArray(list) || odd) {
    return { strings: [], problems: [invalid(file, "it holds something other than a list")] };
  }
  const strings: PrivateString[] = [];
  const problems: Problem[] = [];
  for (const [index, text] of list.entries()) {
    const label = `entry ${index + 1} of private.yaml`;
    if (typeof text === "string" && isFindable(text)) strings.push({ label, text });
    else problems.push(invalid(file, `its entry ${index + 1} has too few letters to be found`));
  }
  return { strings, problems };
}

/** One Chinese character, or two letters or figures. */
function isFindable(text: string): boolean {
  return /\p{Script=Han}/u.test(text) || (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}

function invalid(file: string, what: string, line?: number): Problem {
  return {
    rule: "private-list-invalid",
    message: `expected a list of texts that must never be printed; ${what}`,
    hint: 'Write one text on each line, such as - "name". What stands there is not repeated here.',
    place: { file, ...(line !== undefined && { line }) },
  };
}
