import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { checkWritable } from "../../src/output/check-writable.ts";
import { aFolder } from "./a-folder.ts";

/* A file system on which, once, a folder is made just after it was found not to be there. */
const late = vi.hoisted(() => ({ make: (): void => undefined }));

vi.mock(import("node:fs/promises"), async (original) => {
  const real = await original();
  const access: typeof real.access = async (path, mode) => {
    try {
      await real.access(path, mode);
    } catch (error) {
      late.make();
      late.make = () => undefined;
      throw error;
    }
  };
  return { ...real, access };
});

it("has nothing against a folder that another edition makes at the same moment", async () => {
  const { around, ...folder } = await aFolder();
  const output = join(around, "output");
  late.make = () => mkdirSync(join(output, "spring"), { recursive: true });
  const found = await checkWritable({ ...folder, path: join(output, "spring") }, ["en/x.pdf"]);
  expect(found).toBeUndefined();
});

it("names a link that leads nowhere", async () => {
  const folder = await aFolder();
  rmSync(folder.path, { recursive: true, force: true });
  symlinkSync(join(folder.around, "nowhere"), folder.path);
  expect((await checkWritable(folder, ["en/x.pdf"]))?.message).toContain("leads nowhere");
});
