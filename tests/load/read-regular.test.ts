import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { readRegular } from "../../src/load/read-regular.ts";
import { scratch } from "./scratch.ts";

const textOf = (found: Awaited<ReturnType<typeof readRegular>>): string =>
  found.is === "file" ? Buffer.from(found.bytes).toString() : found.is;

test("a file is read to its last byte, and not beyond its limit", async () => {
  const root = await scratch({ "a.txt": "12345678", empty: "" });
  expect(textOf(await readRegular(join(root, "a.txt"), 8, root))).toBe("12345678");
  expect(textOf(await readRegular(join(root, "empty"), 8, root))).toBe("");
  expect(await readRegular(join(root, "a.txt"), 7, root)).toEqual({ is: "too large", size: 8 });
});

test.runIf(process.platform === "linux")(
  "a file that says it is smaller than it is ends at its limit as well",
  async () => {
    // As one that grows while it is read; the system says that this one has no bytes.
    const path = "/proc/self/status";
    const whole = await readFile(path, "utf8");
    expect(whole.length).toBeGreaterThan(200);
    expect(await readRegular(path, 100)).toEqual({ is: "too large", size: 101 });
    expect(textOf(await readRegular(path, 100_000))).toMatch(
      /^Name:.*\nnonvoluntary_ctxt_switches/s,
    );
  },
);

/** Turns a link to and fro as fast as it can, until it is killed. */
const turner = `
  const { symlinkSync, renameSync } = require("node:fs");
  const [link, ...targets] = process.argv.slice(1);
  process.stdout.write("turning");
  for (let turn = 0; ; turn++) {
    symlinkSync(targets[turn % 2], link + ".next");
    renameSync(link + ".next", link);
  }`;

test.skipIf(process.platform === "win32")(
  "a link that is turned elsewhere between the look at it and the opening is not followed",
  { timeout: 60_000 },
  async () => {
    const outside = await scratch({ "secret.txt": "secret" });
    const root = await scratch({ "inside.txt": "inside" });
    const link = join(root, "link.txt");
    const targets = [join(root, "inside.txt"), join(outside, "secret.txt")];
    await symlink(targets[0] ?? "", link);
    const child = spawn(process.execPath, ["-e", turner, link, ...targets]);
    onTestFinished(async () => {
      child.kill("SIGKILL");
      await once(child, "close");
    });
    await once(child.stdout, "data");
    const seen = new Map<string, number>();
    for (let look = 0; look < 3000; look++) {
      const said = textOf(await readRegular(link, 100, root));
      seen.set(said, (seen.get(said) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual(["inside", "outside"]);
  },
);

test("a file that an editor puts in the place of another is read, whichever it is", async () => {
  const root = await scratch({ "a.txt": "old" });
  const path = join(root, "a.txt");
  let isSaving = true;
  const saving = (async () => {
    while (isSaving) {
      await writeFile(`${path}.new`, "new");
      await rename(`${path}.new`, path);
      await setTimeout(20);
    }
  })();
  for (let look = 0; look < 1000; look++) {
    expect(["old", "new"]).toContain(textOf(await readRegular(path, 100, root)));
  }
  isSaving = false;
  await saving;
});
