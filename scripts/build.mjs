// Compiles src/ into a dist/ that holds nothing from an earlier layout, and names the result.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const tsc = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
);

rmSync(dist, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
if (status === 0) writeFileSync(join(dist, "build-id.json"), `"${buildId()}"\n`);
process.exitCode = status ?? 1;

/** The same on every machine that compiles the same source. */
function buildId() {
  const hash = createHash("sha256");
  const names = readdirSync(dist, { recursive: true, encoding: "utf8" });
  for (const name of names.filter((path) => path.endsWith(".js")).sort()) {
    hash.update(`${name.split(sep).join("/")}\n`).update(readFileSync(join(dist, name)));
  }
  return hash.digest("hex").slice(0, 16);
}
