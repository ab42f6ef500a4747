#!/usr/bin/env node
// Starts the compiled program. Kept in old JavaScript, so that an old Node can say what is wrong.
import { existsSync } from "node:fs";

const [major, minor] = process.versions.node.split(".").map(Number);
const compiled = existsSync(new URL("../dist/cli/main.js", import.meta.url));

if (!(major >= 24 || (major === 22 && minor >= 16) || (major === 20 && minor >= 19))) {
  fail(
    `Briefwright needs Node 20.19, 22.16, or 24 and later; this is ${process.versions.node}.`,
    "Install a newer Node from https://nodejs.org, or with your version manager.",
  );
} else if (!compiled) {
  fail("Briefwright has not been compiled yet.", "Run: npm run build");
} else {
  const { main } = await import("../dist/cli/main.js");
  await main();
}

function fail(message, hint) {
  process.stderr.write(`error  ${message}\n  ${hint}\n`);
  process.exitCode = 3;
}
