import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { readManifest } from "../../src/output/edition-folder.ts";
import { publish } from "../../src/output/write.ts";
import { aFile, aFolder, contents, manifestOf } from "./a-folder.ts";

/*
 * The real file system, except that a rename can be made to fail, or never to end: then the
 * disk is as it would be had the process been killed at that moment.
 */
const trouble = vi.hoisted(() => ({ at: 0, how: "none" as "none" | "kill" | "fail", count: 0 }));

vi.mock(import("node:fs/promises"), async (original) => {
  const real = await original();
  const rename: typeof real.rename = (from, to) => {
    trouble.count++;
    if (trouble.how !== "none" && trouble.count === trouble.at) {
      if (trouble.how === "kill") return new Promise(() => undefined);
      const error = Object.assign(new Error("busy"), { code: "EBUSY", syscall: "rename" });
      return Promise.reject(error);
    }
    return real.rename(from, to);
  };
  return { ...real, rename };
});

const paths = ["en/quotes.pdf", "en/risks.pdf", "zh-Hans/risks.pdf"];
const old = paths.map((path) => aFile(path, "old"));
const fresh = [...paths.slice(1), "zh-Hans/summary.pdf"].map((path) => aFile(path, "new"));
/** Three files and the manifest. */
const renames = [1, 2, 3, 4];

async function published() {
  Object.assign(trouble, { how: "none", count: 0 });
  const folder = await aFolder();
  await publish(folder, old, manifestOf(old));
  return folder;
}

it.each(renames)(
  "killed at rename %i, leaves files wholly old or new, and the next build completes it",
  async (at) => {
    const folder = await published();
    Object.assign(trouble, { how: "kill", at, count: 0 });
    void publish(folder, fresh, manifestOf(fresh));
    await vi.waitFor(() => expect(trouble.count).toBe(at));

    const left = await contents(folder.path);
    const visible = Object.keys(left).filter((path) => !path.startsWith("."));
    for (const path of visible.filter((name) => name !== "manifest.json")) {
      expect(left[path]).toMatch(/^(old|new)$/);
    }
    expect(await readManifest(folder)).toEqual(manifestOf(old));
    expect(visible).toEqual(expect.arrayContaining(paths));

    trouble.how = "none";
    // Another process knows nothing of what this one had open.
    vi.resetModules();
    const next = await import("../../src/output/write.ts");
    const last = [aFile("en/risks.pdf", "last")];
    expect(await next.publish(folder, last, manifestOf(last))).toBeUndefined();
    expect(await contents(folder.path)).toEqual({
      "en/risks.pdf": "last",
      "manifest.json": expect.any(String),
    });
  },
);

it.each(renames)("failing at rename %i, leaves everything as it was and says why", async (at) => {
  const folder = await published();
  const before = await contents(folder.path);
  Object.assign(trouble, { how: "fail", at, count: 0 });
  const problem = await publish(folder, fresh, manifestOf(fresh));
  expect(problem).toMatchObject({
    rule: "output-not-writable",
    message: "output/spring cannot be written: another program has it open.",
  });
  expect(await contents(folder.path)).toEqual(before);
  expect(await readdir(join(folder.path, "zh-Hans"))).toEqual(["risks.pdf"]);
});
