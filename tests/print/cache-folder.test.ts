import { chmodSync, chownSync, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openCacheFolder } from "../../src/print/cache-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const rulesOf = async (environment: Record<string, string>) =>
  (await openCacheFolder(environment)).problems.map(({ rule }) => rule);

test("the folder is the named one, else below XDG_CACHE_HOME, else below HOME", async () => {
  const root = temporaryFolder();
  const named = join(root, "named");
  const environment = { HOME: join(root, "home"), XDG_CACHE_HOME: join(root, "xdg") };
  const all = await openCacheFolder({ ...environment, BRIEFWRIGHT_CACHE_DIR: named });
  expect(all.value).toBe(named);
  expect((await openCacheFolder(environment)).value).toBe(join(root, "xdg/briefwright"));
  const relative = await openCacheFolder({ ...environment, XDG_CACHE_HOME: "here" });
  expect(relative.value).toBe(join(root, "home/.cache/briefwright"));
});

describe.skipIf(process.platform === "win32")("on a system with users", () => {
  test("a new folder is for its owner alone", async () => {
    const folder = join(temporaryFolder(), "cache");
    await openCacheFolder({ BRIEFWRIGHT_CACHE_DIR: folder });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test.each([0o777, 0o770])("one that others can write to is refused (%o)", async (mode) => {
    const folder = temporaryFolder();
    chmodSync(folder, mode);
    expect(await rulesOf({ BRIEFWRIGHT_CACHE_DIR: folder })).toEqual(["cache-folder-unusable"]);
  });

  test.runIf(process.getuid?.() === 0)("one that belongs to somebody else is refused", async () => {
    const home = temporaryFolder();
    const folder = join(home, ".cache/briefwright");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chownSync(folder, 65534, 65534);
    expect(await rulesOf({ HOME: home })).toEqual(["cache-folder-unusable"]);
  });
});

test("without a home that can be written to there is a private folder for the run", async () => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  const { value, problems } = await openCacheFolder({ HOME: file });
  expect(problems).toEqual([]);
  expect(existsSync(String(value))).toBe(true);
  expect(await rulesOf({ BRIEFWRIGHT_CACHE_DIR: join(file, "below") })).toEqual([
    "cache-folder-unusable",
  ]);
});
