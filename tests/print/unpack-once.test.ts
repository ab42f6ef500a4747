import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unpackOnce } from "../../src/print/unpack-once.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const write = (text: string) => async (folder: string) => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(join(folder, "program"), text);
};

test("three at once leave one whole folder and no drafts", async () => {
  const cache = temporaryFolder();
  const folders = await Promise.all(
    ["same", "same", "same"].map((text) => unpackOnce(cache, "tool-1", write(text))),
  );
  expect(new Set(folders)).toEqual(new Set([join(cache, "tool-1")]));
  expect(readdirSync(cache)).toEqual(["tool-1"]);
  expect(readFileSync(join(cache, "tool-1/program"), "utf8")).toBe("same");
});

test("what is whole is not unpacked again", async () => {
  const cache = temporaryFolder();
  await unpackOnce(cache, "tool-1", write("first"));
  await unpackOnce(cache, "tool-1", () => Promise.reject(new Error("unpacked again")));
});

test("a file that is shorter than it was is replaced", async () => {
  const cache = temporaryFolder();
  const folder = await unpackOnce(cache, "tool-1", write("whole"));
  truncateSync(join(folder, "program"), 2);
  await unpackOnce(cache, "tool-1", write("whole"));
  expect(readFileSync(join(folder, "program"), "utf8")).toBe("whole");
  expect(readdirSync(cache)).toEqual(["tool-1"]);
});

test("a failed unpacking leaves nothing behind", async () => {
  const cache = temporaryFolder();
  const full = unpackOnce(cache, "tool-1", () => Promise.reject(new Error("ENOSPC")));
  await expect(full).rejects.toThrow("ENOSPC");
  expect(readdirSync(cache)).toEqual([]);
});
