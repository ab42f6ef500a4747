import { expect, it, vi } from "vitest";
import { publish } from "../../src/output/write.ts";
import { aFile, aFolder, contents, manifestOf } from "./a-folder.ts";

/* A disk on which, while `full`, a file gets no longer than two bytes, with or without a word. */
const disk = vi.hoisted(() => ({ state: "empty" as "empty" | "full" | "silently full" }));

vi.mock(import("node:fs/promises"), async (original) => {
  const real = await original();
  const open: typeof real.open = async (path, flags, mode) => {
    const handle = await real.open(path, flags, mode);
    const write = handle.writeFile.bind(handle);
    handle.writeFile = async (data, options) => {
      if (disk.state === "empty" || String(path).endsWith("paths.json"))
        return write(data, options);
      await write(Buffer.from(data as Uint8Array).subarray(0, 2));
      if (disk.state === "silently full") return;
      throw Object.assign(new Error("no space"), { code: "ENOSPC", syscall: "write" });
    };
    return handle;
  };
  return { ...real, open };
});

it.each(["full", "silently full"] as const)(
  "a disk that is %s leaves the old files",
  async (state) => {
    const folder = await aFolder();
    const files = [aFile("en/risks.pdf", "the old ones")];
    disk.state = "empty";
    await publish(folder, files, manifestOf(files));
    const before = await contents(folder.path);

    disk.state = state;
    const fresh = [aFile("en/risks.pdf", "the new ones")];
    const problem = await publish(folder, fresh, manifestOf(fresh));
    expect(problem?.message).toBe("output/spring cannot be written: the disk is full.");
    expect(await contents(folder.path)).toEqual(before);
  },
);
