import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/index.ts";
import { scratch } from "../load/scratch.ts";
import { filesBelow, sound } from "./a-run.ts";

/* Full and read-only disks: machine.test.ts. */

describe("P38: where outputs cannot be written is found before anything is made", () => {
  test.each<[string, (output: string) => Promise<unknown>, string]>([
    [
      "a file in place of the folder",
      (output) => writeFile(output, "mine"),
      "a part of its path is a file",
    ],
    [
      "a file in place of the edition's folder",
      async (output) => {
        await mkdir(output);
        await writeFile(join(output, "spring"), "mine");
      },
      "a part of its path is a file",
    ],
    [
      "a folder in place of a document",
      (output) => mkdir(join(output, "spring/en/risks.html/mine"), { recursive: true }),
      "a folder stands in its place",
    ],
    [
      "a link to nowhere",
      (output) => symlink(join(output, "../gone/away"), output),
      "leads nowhere",
    ],
  ])("%s", async (_, put, why) => {
    const cwd = await scratch(sound);
    await put(join(cwd, "output"));
    const before = await filesBelow(cwd);
    let made = 0;
    const onProgress = () => {
      made++;
    };
    const report = await build({ cwd, formats: ["html"], onProgress });
    const [found] = report.diagnostics.filter(({ severity }) => severity === "error");
    expect([report.exitCode, found?.rule, made]).toEqual([3, "output-not-writable", 0]);
    expect(found?.message).toContain(why);
    expect(await filesBelow(cwd)).toEqual(before);
  });

  test("what was published before is replaced, file by file", async () => {
    const cwd = await scratch(sound);
    const page = join(cwd, "output/spring/en/risks.html");
    expect((await build({ cwd, formats: ["html"] })).exitCode).toBe(0);
    await writeFile(page, "spoilt");
    expect((await build({ cwd, formats: ["html"] })).exitCode).toBe(0);
    expect(await readFile(page, "utf8")).toContain("The cranes stand still");
  });
});
