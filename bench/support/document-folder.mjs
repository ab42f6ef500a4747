import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * @typedef {object} StoredDocument
 * @property {string} html file name of its HTML
 * @property {readonly { path: string, file: string, type: string }[]} assets
 */

/**
 * Writes documents and their assets to a folder, from which other programs print them.
 * @param {string} folder
 * @param {readonly import("../../src/print/index.ts").PrintJob[]} jobs
 */
export async function writeDocuments(folder, jobs) {
  /** @type {StoredDocument[]} */
  const stored = [];
  const written = new Set();
  for (const [index, { html, assets }] of jobs.entries()) {
    const name = `${String(index).padStart(3, "0")}.html`;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), html);
    for (const [path, { bytes }] of assets) {
      if (written.has(path)) continue;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
      written.add(path);
    }
    const files = [...assets].map(([path, { type }]) => ({ path, file: path.slice(1), type }));
    stored.push({ html: name, assets: files });
  }
  await writeFile(join(folder, "documents.json"), JSON.stringify(stored));
}

/**
 * Reads them back, with everything in memory.
 * @param {string} folder
 * @returns {Promise<{ html: string, assets: Map<string, { bytes: Uint8Array, type: string }> }[]>}
 */
export async function readDocuments(folder) {
  /** @type {StoredDocument[]} */
  const stored = JSON.parse(await readFile(join(folder, "documents.json"), "utf8"));
  /** @type {Map<string, Promise<Uint8Array>>} */
  const files = new Map();
  return Promise.all(
    stored.map(async ({ html, assets }) => {
      const held = assets.map(async ({ path, file, type }) => {
        const reading = files.get(file) ?? readFile(join(folder, file));
        files.set(file, reading);
        return /** @type {const} */ ([path, { bytes: await reading, type }]);
      });
      return {
        html: await readFile(join(folder, html), "utf8"),
        assets: new Map(await Promise.all(held)),
      };
    }),
  );
}
