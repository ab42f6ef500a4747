import { spawnSync } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { replaceFile } from "../../src/output/replace-file.ts";
import { aFolder, contents } from "./a-folder.ts";

it("writes a file anew, with the folders around it", async () => {
  const { path } = await aFolder();
  await replaceFile(join(path, "a/lock.json"), "one");
  await replaceFile(join(path, "a/lock.json"), "two");
  expect(await contents(path)).toEqual({ "a/lock.json": "two" });
});

it("leaves everything as it was where it cannot", async () => {
  const { path } = await aFolder();
  await mkdir(join(path, "lock.json"), { recursive: true });
  await writeFile(join(path, "lock.json/inside"), "x");
  await expect(replaceFile(join(path, "lock.json"), "one")).rejects.toThrow(
    /EISDIR|ENOTEMPTY|EPERM/,
  );
  expect(await readdir(path)).toEqual(["lock.json"]);
});

it("removes what a process that was killed has left, and nothing of one that lives", async () => {
  const { path } = await aFolder();
  await mkdir(path);
  const dead = spawnSync(process.execPath, ["--version"]).pid;
  for (const pid of [dead, process.ppid])
    await writeFile(join(path, `.lock.json.${pid}-1`), "half");
  await writeFile(join(path, ".lock.json.old"), "mine");
  await replaceFile(join(path, "lock.json"), "one");
  const left = [`.lock.json.${process.ppid}-1`, ".lock.json.old", "lock.json"];
  expect(Object.keys(await contents(path)).sort()).toEqual(left.sort());
});
