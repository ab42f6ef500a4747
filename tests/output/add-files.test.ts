import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { addFiles } from "../../src/output/add-files.ts";
import { contents } from "./a-folder.ts";

async function around(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "briefwright-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const files = [
  { path: "a.txt", text: "a" },
  { path: "deep/er/b.txt", text: "b" },
  { path: "deep/c.txt", text: "c" },
];

describe("addFiles", () => {
  it("makes the folder and those in it", async () => {
    const folder = join(await around(), "new/er");
    expect(await addFiles(folder, files)).toBeUndefined();
    expect(await contents(folder)).toEqual({
      "a.txt": "a",
      "deep/er/b.txt": "b",
      "deep/c.txt": "c",
    });
  });

  it("replaces nothing, and leaves nothing behind", async () => {
    const folder = await around();
    await mkdir(join(folder, "deep"));
    await writeFile(join(folder, "deep/c.txt"), "theirs");
    const problem = await addFiles(folder, files);
    expect(problem).toEqual({
      rule: "output-not-writable",
      message: "deep/c.txt cannot be written: something of that name is there already.",
      hint: "Mend that, and try again. Nothing was changed.",
    });
    expect(await readdir(folder, { recursive: true })).toEqual(["deep", "deep/c.txt"]);
    expect(await contents(folder)).toEqual({ "deep/c.txt": "theirs" });
  });

  it("takes away the folders that it has made, up to the first", async () => {
    const top = await around();
    const folder = join(top, "new/er");
    const problem = await addFiles(folder, [...files, { path: "a.txt/d.txt", text: "d" }]);
    expect(problem?.message).toBe(
      "a.txt/d.txt cannot be written: a file stands in the place of a folder around it.",
    );
    expect(await readdir(top)).toEqual([]);
  });

  it("does not follow a link out of the folder", async () => {
    const top = await around();
    await mkdir(join(top, "in"));
    await mkdir(join(top, "out"));
    await symlink(join(top, "out"), join(top, "in/deep"));
    const problem = await addFiles(join(top, "in"), files);
    expect(problem?.message).toBe(
      "deep/er/b.txt cannot be written: a link leads out of the folder.",
    );
    expect(await readdir(join(top, "out"))).toEqual([]);
    expect(await readdir(join(top, "in"))).toEqual(["deep"]);
  });

  it("takes all of it back when what comes last fails", async () => {
    const top = await around();
    const run = () => mkdir(top).then(() => undefined);
    const problem = await addFiles(join(top, "new"), files, undefined, { path: "lock.json", run });
    expect(problem?.message).toBe(
      "lock.json cannot be written: something of that name is there already.",
    );
    expect(await readdir(top)).toEqual([]);
  });

  it("leaves nothing when it is interrupted, or when a fault is ours", async () => {
    const top = await around();
    const abort = new AbortController();
    const run = async (): Promise<void> => {
      throw new Error("ours");
    };
    await expect(addFiles(join(top, "new"), files, undefined, { path: "x", run })).rejects.toThrow(
      "ours",
    );
    expect(await readdir(top)).toEqual([]);
    const two = [
      files[0] ?? { path: "", text: "" },
      {
        path: "late.txt",
        get text() {
          abort.abort(new Error("stop"));
          return "late";
        },
      },
      files[1] ?? { path: "", text: "" },
    ];
    await expect(addFiles(join(top, "new"), two, abort.signal)).rejects.toThrow("stop");
    expect(await readdir(top)).toEqual([]);
  });
});
