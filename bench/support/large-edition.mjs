import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./program.mjs";

const sample = "us-china-ai-2025-09";

/**
 * Makes a workspace of one edition, the sample's, in which collections are larger: each record
 * stands there so many times, every time with another id.
 * @param {string} folder
 * @param {Readonly<Record<string, number>>} times by the name of the collection
 * @returns {Promise<{ records: number, bytes: number }>} what those collections came to
 */
export async function writeLargeEdition(folder, times) {
  const target = join(folder, "data", sample);
  await cp(join(root, "data", sample), target, { recursive: true });
  let records = 0;
  let bytes = 0;
  for (const [collection, count] of Object.entries(times)) {
    const file = join(target, `${collection}.yaml`);
    const text = await readFile(file, "utf8");
    // The first keep their ids, so that what refers to them still does.
    const copies = Array.from({ length: count - 1 }, (_, copy) =>
      text
        .replace(/^- id: (.*)$/gm, `- id: $1-${copy + 2}`)
        // No two say the same, so that none can be mistaken for another in a document.
        .replace(/^( +text: )"(.*)"$/gm, `$1"$2 [${copy + 2}]"`),
    );
    const whole = [text, ...copies].join("\n");
    records += whole.match(/^- id: /gm)?.length ?? 0;
    bytes += Buffer.byteLength(whole);
    await writeFile(file, whole);
  }
  return { records, bytes };
}
