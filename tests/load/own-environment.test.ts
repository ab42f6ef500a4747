import { mkdir, symlink } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { ownEnvironment } from "../../src/load/own-environment.ts";
import { scratch } from "./scratch.ts";

const elsewhere = homedir();

test("places of a person that lie in the workspace are left out, whatever leads there", async () => {
  const root = await scratch({ "data/spring/edition.yaml": "" });
  const around = await scratch({});
  await symlink(root, join(around, "home"));
  await mkdir(join(root, "bin"));
  const environment = {
    HOME: join(around, "home"),
    XDG_CACHE_HOME: join(root, ".cache/not/there/yet"),
    XDG_CONFIG_HOME: elsewhere,
    PUPPETEER_CACHE_DIR: root,
    PATH: [join(root, "bin"), tmpdir(), "relative"].join(delimiter),
    BRIEFWRIGHT_CACHE_DIR: join(root, "named"),
    LANG: "C",
  };
  const own = {
    XDG_CONFIG_HOME: elsewhere,
    PATH: [tmpdir(), "relative"].join(delimiter),
    BRIEFWRIGHT_CACHE_DIR: join(root, "named"),
    LANG: "C",
  };
  expect(await ownEnvironment(join(root, "data"), environment)).toEqual(own);
});

test("beside a workspace, and without one, the environment stays as it is", async () => {
  const around = await scratch({ "work/data/a": "", "work-home/b": "" });
  const environment = { HOME: join(around, "work-home"), XDG_CACHE_HOME: around, PATH: around };
  expect(await ownEnvironment(join(around, "work"), environment)).toEqual(environment);
  expect(await ownEnvironment(around, { HOME: around })).toEqual({ HOME: around });
});
