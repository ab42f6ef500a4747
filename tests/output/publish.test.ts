import { access, mkdir, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkWritable } from "../../src/output/check-writable.ts";
import { readManifest } from "../../src/output/edition-folder.ts";
import { sha256 } from "../../src/output/manifest.ts";
import { manifestAfter } from "../../src/output/manifest-after.ts";
import { closeStaging, openStaging } from "../../src/output/staging.ts";
import { unfinished } from "../../src/output/unfinished.ts";
import { publish } from "../../src/output/write.ts";
import { aFile, aFolder, contents, manifestOf } from "./a-folder.ts";

const files = [aFile("en/risks.pdf", "risks"), aFile("zh-Hans/risks.html", "风险")];

describe("publish", () => {
  it("writes the files, the manifest, and nothing else", async () => {
    const folder = await aFolder();
    expect(await publish(folder, files, manifestOf(files))).toBeUndefined();
    expect(await contents(folder.path)).toEqual({
      "en/risks.pdf": "risks",
      "zh-Hans/risks.html": "风险",
      "manifest.json": expect.stringContaining('"edition": "spring"'),
    });
    expect(await readManifest(folder)).toEqual(manifestOf(files));
  });

  it("removes what only the old manifest listed, with folders that this empties", async () => {
    const folder = await aFolder();
    await publish(folder, files, manifestOf(files));
    await writeFile(join(folder.path, "en", "notes.txt"), "mine");
    const fewer = [aFile("en/summary.pdf", "summary")];
    await publish(folder, fewer, manifestOf(fewer));
    expect(Object.keys(await contents(folder.path))).toEqual([
      "en/notes.txt",
      "en/summary.pdf",
      "manifest.json",
    ]);
    expect(await readdir(folder.path)).not.toContain("zh-Hans");
  });

  it("keeps what a build of a part was not asked for", async () => {
    const folder = await aFolder();
    await publish(folder, files, manifestOf(files));
    const part = [aFile("en/risks.pdf", "new")];
    const making = { edition: "spring", profile: "draft", version: "1.0.1", inputs: [] } as const;
    const whole = new Set(["en/risks.pdf", "zh-Hans/risks.html"]);
    const manifest = await manifestAfter(folder, making, part, whole);
    await publish(folder, part, manifest);
    expect(await contents(folder.path)).toMatchObject({
      "en/risks.pdf": "new",
      "zh-Hans/risks.html": "风险",
    });
    const [made, kept] = (await readManifest(folder))?.outputs ?? [];
    expect(kept?.path).toBe("zh-Hans/risks.html");
    expect(kept?.madeFrom).not.toBe(made?.madeFrom);
  });

  it("does not follow a link out of the folder, neither to write nor to remove", async () => {
    const folder = await aFolder();
    await publish(folder, files, manifestOf(files));
    const outside = join(folder.around, "outside");
    await mkdir(outside);
    await writeFile(join(outside, "risks.pdf"), "precious");
    await writeFile(join(outside, "summary.pdf"), "precious");
    const linked = await aFolder();
    await mkdir(linked.path);
    await symlink(outside, join(linked.path, "en"));
    const old = [aFile("en/summary.pdf", "precious")];
    await writeFile(join(linked.path, "manifest.json"), JSON.stringify(manifestOf(old)));

    const problem = await publish(linked, files, manifestOf(files));
    expect(problem?.message).toContain("output/spring/en cannot be written: it is a link");
    const other = [aFile("zh-Hans/risks.pdf", "x")];
    expect(await publish(linked, other, manifestOf(other))).toBeUndefined();
    expect(await contents(outside)).toEqual({ "risks.pdf": "precious", "summary.pdf": "precious" });
  });

  it("replaces a link in place of a file, and leaves what it leads to", async () => {
    const folder = await aFolder();
    await mkdir(join(folder.path, "en"), { recursive: true });
    const precious = join(folder.around, "precious.txt");
    await writeFile(precious, "precious");
    await symlink(precious, join(folder.path, "en", "risks.pdf"));
    await publish(folder, files, manifestOf(files));
    expect((await contents(folder.around))["precious.txt"]).toBe("precious");
    expect((await contents(folder.path))["en/risks.pdf"]).toBe("risks");
  });

  it("stops before the first rename when it is aborted", async () => {
    const folder = await aFolder();
    await publish(folder, files, manifestOf(files));
    const before = await contents(folder.path);
    const changed = [aFile("en/risks.pdf", "new")];
    const aborted = AbortSignal.abort(new Error("enough"));
    await expect(
      publish(folder, changed, manifestOf(changed), { signal: aborted }),
    ).rejects.toThrow("enough");
    expect(await contents(folder.path)).toEqual(before);
  });

  it("leaves not even a folder behind when it is aborted the first time", async () => {
    const folder = await aFolder();
    const aborted = AbortSignal.abort(new Error("enough"));
    await expect(publish(folder, files, manifestOf(files), { signal: aborted })).rejects.toThrow(
      "enough",
    );
    expect(await readdir(folder.around)).toEqual([]);
  });
});

describe("two builds at the same time", () => {
  const other = [aFile("en/risks.pdf", "of the other"), aFile("zh-Hans/risks.html", "另一个")];

  it("do not mix: one of them is refused, and can build again", async () => {
    const folder = await aFolder();
    const problems = await Promise.all([
      publish(folder, files, manifestOf(files)),
      publish(folder, other, manifestOf(other)),
    ]);
    const refused = problems.filter((problem) => problem !== undefined);
    expect(refused.map(({ rule }) => rule)).toEqual(["output-not-writable"]);
    const left = await contents(folder.path);
    const manifest = await readManifest(folder);
    for (const { path, sha256: hash } of manifest?.outputs ?? []) {
      expect(sha256(left[path] ?? "")).toBe(hash);
    }
    expect(Object.keys(left).filter((name) => name.startsWith("."))).toEqual([]);
    expect(await publish(folder, files, manifestOf(files))).toBeUndefined();
  });

  it("of one process do not share a staging folder", async () => {
    const folder = await aFolder();
    const staging = await openStaging(folder.path, []);
    await expect(openStaging(folder.path, [])).rejects.toMatchObject({ code: "EBUSY" });
    await closeStaging(staging);
    await closeStaging(await openStaging(folder.path, []));
  });

  it("do not publish over what one of them does not know of", async () => {
    const folder = await aFolder();
    const after = { manifest: await readManifest(folder) };
    await publish(folder, other, manifestOf(other));
    const problem = await publish(folder, files, manifestOf(files), { after });
    expect(problem).toMatchObject({
      rule: "output-not-writable",
      message:
        "output/spring cannot be written: another build has published there since this one began.",
    });
    expect(await readManifest(folder)).toEqual(manifestOf(other));
    expect(await contents(folder.path)).toMatchObject({ "en/risks.pdf": "of the other" });
  });
});

describe("what is there already", () => {
  const stamp = async (path: string) => (await stat(path, { bigint: true })).ino;

  it("is not written again, and neither is its manifest", async () => {
    const folder = await aFolder();
    await publish(folder, files, manifestOf(files));
    const names = ["en/risks.pdf", "zh-Hans/risks.html", "manifest.json"];
    const before = await Promise.all(names.map((name) => stamp(join(folder.path, name))));
    await publish(folder, files, manifestOf(files));
    expect(await Promise.all(names.map((name) => stamp(join(folder.path, name))))).toEqual(before);

    const changed = [aFile("en/risks.pdf", "new"), ...files.slice(1)];
    await publish(folder, changed, manifestOf(changed));
    const after = await Promise.all(names.map((name) => stamp(join(folder.path, name))));
    expect(after.map((inode, index) => inode === before[index])).toEqual([false, true, false]);
  });
});

describe("staging folders of other processes", () => {
  const staging = async (path: string, pid: number, paths: string[]): Promise<string> => {
    const name = join(path, `.staging-${pid}`);
    await mkdir(name, { recursive: true });
    await writeFile(join(name, "paths.json"), JSON.stringify(paths));
    return name;
  };

  it("make publishing wait while the process lives", async () => {
    const folder = await aFolder();
    await staging(folder.path, process.ppid, []);
    const problem = await publish(folder, files, manifestOf(files));
    expect(problem).toMatchObject({ rule: "output-not-writable" });
    expect(problem?.message).toContain(`another build (process ${process.ppid}) is writing it`);
    expect(Object.keys(await contents(folder.path))).toEqual([
      `.staging-${process.ppid}/paths.json`,
    ]);
  });

  it("are swept when it is dead, with what it renamed and nobody lists", async () => {
    const folder = await aFolder();
    const dead = 2 ** 22 + 1; // above the largest process id of Linux
    await staging(folder.path, dead, ["en/orphan.pdf", "en/notes.txt", "../outside.pdf"]);
    await mkdir(join(folder.path, "en"));
    await writeFile(join(folder.path, "en", "orphan.pdf"), "half a publication");
    await writeFile(join(folder.path, "en", "notes.txt"), "mine, whatever the list says");
    await writeFile(join(folder.around, "outside.pdf"), "precious");
    expect(await publish(folder, files, manifestOf(files))).toBeUndefined();
    expect(Object.keys(await contents(folder.path))).toEqual([
      "en/notes.txt",
      "en/risks.pdf",
      "manifest.json",
      "zh-Hans/risks.html",
    ]);
    await access(join(folder.around, "outside.pdf"));
    expect(await readdir(folder.path)).not.toContain(`.staging-${dead}`);
  });
});

describe("checkWritable", () => {
  const paths = ["en/risks.pdf"];

  it("is content with a folder that is not there yet, and does not make it", async () => {
    const folder = await aFolder();
    expect(await checkWritable(folder, paths)).toBeUndefined();
    expect(await readdir(folder.around)).toEqual([]);
  });

  it.each([
    ["spring", "output/spring cannot be written: a part of its path is a file"],
    ["spring/en", "output/spring/en cannot be written: a part of its path is a file"],
  ])("finds a file in place of the folder %s", async (name, message) => {
    const folder = await aFolder();
    if (name !== "spring") await mkdir(folder.path);
    await writeFile(join(folder.around, name), "a file");
    expect((await checkWritable(folder, paths))?.message).toContain(message);
  });

  it.each(["en/risks.pdf", "manifest.json"])("finds a folder in place of %s", async (name) => {
    const folder = await aFolder();
    await mkdir(join(folder.path, name), { recursive: true });
    expect((await checkWritable(folder, paths))?.message).toBe(
      `output/spring/${name} cannot be written: a folder stands in its place.`,
    );
  });

  it("finds a link that leads nowhere", async () => {
    const folder = await aFolder();
    await symlink(join(folder.around, "gone"), folder.path);
    expect((await checkWritable(folder, paths))?.message).toContain("leads nowhere");
  });
});

describe("unfinished", () => {
  it("names what is not as the manifest says", async () => {
    const folder = await aFolder();
    const three = [...files, aFile("en/summary.pdf", "summary")];
    await publish(folder, three, manifestOf(three));
    expect([...(await unfinished(folder, "draft"))]).toEqual([]);
    await writeFile(join(folder.path, "en", "risks.pdf"), "other");
    await rm(join(folder.path, "zh-Hans"), { recursive: true });
    expect([...(await unfinished(folder, "draft"))].sort()).toEqual([
      "en/risks.pdf",
      "zh-Hans/risks.html",
    ]);
  });

  it("names everything when drafts are to become a release", async () => {
    const folder = await aFolder();
    await publish(folder, files, manifestOf(files));
    expect([...(await unfinished(folder, "release"))]).toEqual(files.map(({ path }) => path));
  });

  it("has nothing to say without a manifest that can be believed", async () => {
    const folder = await aFolder();
    await mkdir(folder.path);
    await writeFile(join(folder.path, "manifest.json"), "{");
    expect([...(await unfinished(folder, "draft"))]).toEqual([]);
  });
});
