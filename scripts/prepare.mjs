// Runs in `npm ci` of a checkout. An install without development
// dependencies has no type declarations to build with, and a published
// package brings its dist/ along: both are left alone.
import { existsSync } from "node:fs";

if (existsSync(new URL("../node_modules/@types/node", import.meta.url))) {
  await import("./build.mjs");
}
