import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { makeOwnedFolder, sweepOwnedFolders } from "../../src/print/owned-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const deadPid = spawnSync(process.execPath, ["-e", ""]).pid;

test("a folder is private and carries the number of its process", async () => {
  const folder = await makeOwnedFolder(temporaryFolder(), "unpack");
  expect(basename(folder)).toMatch(new RegExp(`^unpack-[0-9a-f]{4}-${process.pid}-`));
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test("only the leftovers of dead processes of this host are swept", async () => {
  const parent = temporaryFolder();
  const mine = basename(await makeOwnedFolder(parent, "briefwright"));
  const dead = mine.replace(`-${process.pid}-`, `-${deadPid}-`);
  const elsewhere = dead.replace(/-[0-9a-f]{4}-/, "-zzzz-");
  const other = "briefwright-notes";
  for (const name of [dead, elsewhere, other]) mkdirSync(join(parent, name));
  await sweepOwnedFolders(parent, "briefwright");
  expect(readdirSync(parent).sort()).toEqual([mine, elsewhere, other].sort());
});

test("a folder that cannot be listed is let be", async () => {
  await sweepOwnedFolders(join(temporaryFolder(), "nowhere"), "unpack");
});
