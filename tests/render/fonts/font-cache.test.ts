import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cached } from "../../../src/render/fonts/font-cache.ts";

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "font-cache-")), "subsets");
});
afterEach(() => rm(join(folder, ".."), { recursive: true, force: true }));

/** Counts how often it is asked. */
function maker(content = "made") {
  const asked = { times: 0 };
  const make = async (): Promise<Uint8Array> => {
    asked.times++;
    return Buffer.from(content);
  };
  return { asked, make };
}
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe("cached", () => {
  it("makes a thing once", async () => {
    const { asked, make } = maker();
    expect(text(await cached(folder, ["a"], make))).toBe("made");
    expect(text(await cached(folder, ["a"], make))).toBe("made");
    expect(asked.times).toBe(1);
  });

  it("does not take one key for another", async () => {
    await cached(folder, ["a", "b"], maker("first").make);
    expect(text(await cached(folder, ["a b"], maker("second").make))).toBe("second");
  });

  it("makes it anew where the file is damaged or cut short", async () => {
    await cached(folder, ["a"], maker().make);
    const [name = ""] = await readdir(folder);
    const whole = await readFile(join(folder, name));
    for (const damaged of [
      whole.subarray(0, -1),
      Buffer.from(whole).fill(0, 33, 34),
      Buffer.alloc(3),
    ]) {
      await writeFile(join(folder, name), damaged);
      const { asked, make } = maker();
      expect(text(await cached(folder, ["a"], make))).toBe("made");
      expect(asked.times).toBe(1);
    }
  });

  it("makes it each time where there is no folder, or none that can be used", async () => {
    const { asked, make } = maker();
    await cached(undefined, ["a"], make);
    await writeFile(join(folder, "..", "file"), "");
    const unusable = join(folder, "..", "file", "subsets");
    expect(text(await cached(unusable, ["a"], make))).toBe("made");
    expect(text(await cached(unusable, ["a"], make))).toBe("made");
    expect(asked.times).toBe(3);
  });

  it("leaves nothing half written", async () => {
    await Promise.all(["a", "b", "a"].map((key) => cached(folder, [key], maker().make)));
    expect(await readdir(folder)).toHaveLength(2);
  });
});
