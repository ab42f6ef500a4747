import { access } from "node:fs/promises";
import { createRequire } from "node:module";
import { faces } from "../render/fonts/faces.ts";
import type { Finding } from "./finding.ts";

/** Says whether the files of all bundled fonts are there. */
export async function examineFonts(): Promise<Finding[]> {
  const { resolve } = createRequire(import.meta.url);
  const missing: string[] = [];
  for (const { file } of faces) {
    try {
      await access(resolve(file));
    } catch {
      missing.push(file);
    }
  }
  const families = new Set(faces.map(({ family }) => family));
  if (missing.length === 0) {
    return [{ subject: "fonts", status: "ok", text: `${[...families].join(", ")} are there.` }];
  }
  return [
    {
      subject: "fonts",
      status: "fail",
      text: `Font files are missing: ${missing.join(", ")}.`,
      help: "Run: npm ci",
    },
  ];
}
