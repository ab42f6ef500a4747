import { createHash } from "node:crypto";
import { readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build, list, merge, verify } from "../../src/index.ts";
import { errorsOf, folderWith, sound } from "./workspace.ts";

/*
 * Shards and published folders that somebody has forged. A manifest is a file like any other: what
 * it says of paths, numbers and files leads nowhere but to what it may speak of.
 */

type Forged = Record<string, unknown> & {
  outputs: Record<string, unknown>[];
  shard: Record<string, unknown>;
};

/** A shard whose manifest has been changed, and what merging it comes to. */
async function merged(
  forge: (manifest: Forged, folder: string) => unknown,
): Promise<{ root: string; errors: string[]; files: string[] }> {
  const root = await folderWith(sound);
  await build({ cwd: root, formats: ["html"], shard: "1/1", output: "part" });
  const folder = join(root, "part/spring");
  const path = join(folder, "manifest.json");
  const manifest: Forged = JSON.parse(await readFile(path, "utf8"));
  await forge(manifest, folder);
  await writeFile(path, JSON.stringify(manifest));
  const report = await merge({ cwd: root, folders: ["part"] });
  const files = await readdir(join(root, "output"), { recursive: true }).catch(() => []);
  return { root, errors: errorsOf(report), files: files.sort() };
}

const whole = ["spring", "spring/en", "spring/en/risks.html", "spring/manifest.json"];

test("a shard that nobody has changed is merged", async () => {
  const { errors, files } = await merged(() => undefined);
  expect([errors, files]).toEqual([[], whole]);
});

test.each(["../../outside/x.html", "/tmp/x.html", "en/../../x.html", "en\\..\\x.html", "en/x.js"])(
  "a path %s is none of a document",
  async (path) => {
    const { errors, files } = await merged(({ outputs, shard }) => {
      Object.assign(outputs[0] ?? {}, { path });
      shard.whole = [path];
    });
    expect([errors, files]).toEqual([["invalid-usage"], []]);
  },
);

test.each(["../../outside", "/tmp/outside", "", "."])("an id %j is none", async (edition) => {
  const { errors, files } = await merged((manifest) => Object.assign(manifest, { edition }));
  expect([errors, files]).toEqual([["invalid-usage"], []]);
});

test("a shard of numberless others is none", { timeout: 10_000 }, async () => {
  const { errors } = await merged(({ shard }) => Object.assign(shard, { of: 1_000_000_000 }));
  expect(errors).toEqual(["invalid-usage"]);
});

test("a link that leads out is no document, even if its hash is known", async () => {
  const canary = "canary-7f3a";
  const outside = await folderWith({ "secret.html": canary });
  const sha256 = createHash("sha256").update(canary).digest("hex");
  const { root, errors, files } = await merged(async ({ outputs }, folder) => {
    Object.assign(outputs[0] ?? {}, { sha256, bytes: canary.length });
    await rm(join(folder, "en/risks.html"));
    await symlink(join(outside, "secret.html"), join(folder, "en/risks.html"));
  });
  expect([errors, files]).toEqual([["output-differs part/spring/en/risks.html"], []]);
  // Nor is it there for anybody else who reads what has been published.
  const found = await verify({ cwd: root, paths: ["part/spring"] });
  expect(found.files[0]).toEqual({ path: "part/spring/en/risks.html", state: "missing" });
  await list({ cwd: root });
});
