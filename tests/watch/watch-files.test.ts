import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { takeSnapshot } from "../../src/watch/snapshot.ts";
import { watchFiles } from "../../src/watch/watch-files.ts";

/** A workspace that is watched until the test ends, and what was told of it. */
async function watched() {
  const root = mkdtempSync(join(tmpdir(), "briefwright-watch-"));
  mkdirSync(join(root, "data/first"), { recursive: true });
  const file = join(root, "data/first/edition.yaml");
  writeFileSync(file, "id: first\n");
  const told: (readonly string[])[] = [];
  const watch = await watchFiles(root, (paths) => told.push(paths));
  onTestFinished(() => {
    watch.close();
    rmSync(root, { recursive: true, force: true });
  });
  return { root, file, told };
}

const patience = { timeout: 10_000, interval: 20 };

describe("watched files", { timeout: 30_000 }, () => {
  it("are told of when one is written", async () => {
    const { file, told } = await watched();
    writeFileSync(file, "id: first\ntitle: More\n");
    await vi.waitFor(() => expect(told).toEqual([["data/first/edition.yaml"]]), patience);
  });

  it("are told of when another file takes the place of one, of the same size and time", async () => {
    const { root, file, told } = await watched();
    const other = join(root, "data/first/.edition.yaml.new");
    writeFileSync(other, "id: other\n");
    utimesSync(other, 1, 1);
    utimesSync(file, 1, 1);
    await setTimeout(400);
    told.length = 0;
    renameSync(other, file);
    await vi.waitFor(() => expect(told).toEqual([["data/first/edition.yaml"]]), patience);
  });

  it("are not told of as gone when a file comes back at once", async () => {
    const { file, told } = await watched();
    unlinkSync(file);
    await setTimeout(60);
    writeFileSync(file, "id: first\ntitle: Back\n");
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), patience);
    await setTimeout(500);
    expect(told).toEqual([["data/first/edition.yaml"]]);
  });

  it("are told of when one has gone for good, and when it is there again", async () => {
    const { file, told } = await watched();
    unlinkSync(file);
    await vi.waitFor(() => expect(told).toHaveLength(1), patience);
    writeFileSync(file, "id: first\n");
    await vi.waitFor(() => expect(told).toHaveLength(2), patience);
  });

  it("are found in folders that are new", async () => {
    const { root, told } = await watched();
    mkdirSync(join(root, "templates/partials"), { recursive: true });
    writeFileSync(join(root, "templates/partials/note.hbs"), "a note");
    await vi.waitFor(() => expect(told.flat()).toContain("templates/partials/note.hbs"), patience);
    told.length = 0;
    writeFileSync(join(root, "templates/partials/note.hbs"), "another note");
    await vi.waitFor(() => expect(told).toEqual([["templates/partials/note.hbs"]]), patience);
  });

  it("do not lie behind links out of the workspace, or in a circle", async () => {
    const { root, told } = await watched();
    const began = performance.now();
    mkdirSync(join(root, "templates"));
    symlinkSync("/", join(root, "templates/root"));
    for (let number = 0; number < 12; number++) {
      symlinkSync(join(root, "data"), join(root, `data/first/circle-${number}`));
    }
    const { files, folders } = await takeSnapshot(root);
    expect(folders).toEqual(["", "data", "data/first", "templates"]);
    expect(files.size).toBe(15);
    await vi.waitFor(() => expect(told.flat()).toContain("templates/root"), patience);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it("are found behind a link that stays in the workspace, and told of when it turns", async () => {
    const { root, told } = await watched();
    mkdirSync(join(root, "shared"));
    writeFileSync(join(root, "shared/quotes.yaml"), "- id: a\n");
    symlinkSync(join(root, "shared"), join(root, "data/second"));
    await vi.waitFor(() => expect(told.flat()).toContain("data/second/quotes.yaml"), patience);
    told.length = 0;
    writeFileSync(join(root, "shared/quotes.yaml"), "- id: other\n");
    await vi.waitFor(() => expect(told.flat()).toContain("data/second/quotes.yaml"), patience);
    told.length = 0;
    unlinkSync(join(root, "data/second"));
    symlinkSync(join(root, "data/first"), join(root, "data/second"));
    await vi.waitFor(() => expect(told.flat()).toContain("data/second"), patience);
  });

  it("are told of with a folder that comes and goes empty, or in place of a file", async () => {
    const { root, told } = await watched();
    for (const name of ["data/second", "briefwright.yaml"]) {
      mkdirSync(join(root, name));
      await vi.waitFor(() => expect(told.flat()).toEqual([name]), patience);
      told.length = 0;
      rmdirSync(join(root, name));
      await vi.waitFor(() => expect(told.flat()).toEqual([name]), patience);
      told.length = 0;
    }
  });

  it("are not told of with every piece that is written", async () => {
    const { file, told } = await watched();
    for (let length = 1; length <= 30; length++) {
      writeFileSync(file, "id: first\ntitle: A long title\n".slice(0, length));
      await setTimeout(10);
    }
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), patience);
    await setTimeout(300);
    expect(told.length).toBeLessThan(10);
  });

  it("are neither outputs nor what an editor makes for itself", async () => {
    const { root, file, told } = await watched();
    mkdirSync(join(root, "output"));
    writeFileSync(join(root, "output/summary.html"), "");
    writeFileSync(join(root, "data/first/.edition.yaml.swp"), "");
    writeFileSync(`${file}~`, "");
    await setTimeout(1500);
    expect(told).toEqual([]);
  });
});
