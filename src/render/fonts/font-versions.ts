import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { faces } from "./faces.ts";

const { resolve } = createRequire(import.meta.url);

let known: Promise<readonly string[]> | undefined;

/** The packages that the faces come from, each as `<name>@<version>`, read once per process. */
export function fontVersions(): Promise<readonly string[]> {
  known ??= readAll();
  return known;
}

function readAll(): Promise<string[]> {
  const packages = new Set(faces.map(({ file }) => file.split("/").slice(0, 2).join("/")));
  return Promise.all(
    [...packages].map(async (name) => {
      const text = await readFile(resolve(`${name}/package.json`), "utf8");
      return `${name}@${JSON.parse(text).version}`;
    }),
  );
}
