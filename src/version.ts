import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Version of Briefwright, from its package.json: one folder up from src/ and from dist/ alike. */
export const version: string = require("../package.json").version;

/**
 * Tells compilations of one version apart, as there are while Briefwright is worked on. Its
 * own source code, run without compiling, has none.
 */
export const buildId: string = readBuildId();

function readBuildId(): string {
  try {
    return String(require("./build-id.json"));
  } catch {
    return "";
  }
}
