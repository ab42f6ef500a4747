import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Writes one file for each schema into schema/ of this package, and returns their names. */
export async function writeSchemas(
  schemas: Readonly<Record<string, object>>,
): Promise<readonly string[]> {
  const folder = new URL("../schema/", import.meta.url);
  await mkdir(folder, { recursive: true });
  const names = Object.keys(schemas).map((name) => `${name}.schema.json`);
  for (const [name, schema] of Object.entries(schemas)) {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    await writeFile(fileURLToPath(new URL(`${name}.schema.json`, folder)), text);
  }
  return names.map((name) => `schema/${name}`);
}
