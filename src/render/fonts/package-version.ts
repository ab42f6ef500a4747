import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

// Node looks for the package from here, so that it is found wherever npm has put it.
const { resolve } = createRequire(import.meta.url);

const versions = new Map<string, Promise<string>>();

/** The version of an installed package, by its name or by a path within it. */
export function packageVersion(specifier: string): Promise<string> {
  const [first = "", second = ""] = specifier.split("/");
  const name = first.startsWith("@") ? `${first}/${second}` : first;
  const known = versions.get(name) ?? read(name);
  versions.set(name, known);
  return known;
}

async function read(name: string): Promise<string> {
  const { version }: { version: string } = JSON.parse(
    await readFile(resolve(`${name}/package.json`), "utf8"),
  );
  return `${name}@${version}`;
}
