import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { check, type Diagnostic } from "../../src/index.ts";
import { scratch } from "../load/scratch.ts";
import { mutated, soundEdition } from "./editions.ts";
import { patience, runs } from "./runs.ts";

/*
 * Whatever lies in the files of an edition: nothing is thrown, nothing hangs, and what cannot be
 * read is said with its file. An edition about which nothing is said has passed every rule.
 */

const edition = "data/spring/edition.yaml";

function expectTold(diagnostics: readonly Diagnostic[], exitCode: number): void {
  expect([0, 1]).toContain(exitCode);
  expect(exitCode === 1).toBe(diagnostics.some(({ severity }) => severity === "error"));
  for (const { file, message, hint } of diagnostics) {
    expect(file).toMatch(/^data\/spring/);
    expect(message).not.toMatch(/\bat .*:\d+:\d+\)?$|RangeError|TypeError|undefined/m);
    expect(hint).not.toBe("");
  }
}

test("mutations of a sound edition", patience, async () => {
  const cwd = await scratch({ [edition]: soundEdition });
  const sound = await check({ cwd });
  expect(sound.exitCode).toBe(0);
  await fc.assert(
    fc.asyncProperty(mutated(soundEdition), async (text) => {
      await writeFile(join(cwd, edition), text);
      const began = performance.now();
      const { diagnostics, exitCode } = await check({ cwd });
      expectTold(diagnostics, exitCode);
      expect(performance.now() - began).toBeLessThan(10_000);
    }),
    runs(20),
  );
});

test.each(["risks.yaml", "risks.json", "risks.csv", "risks/strike.md", "evidence.lock.json"])(
  "any bytes at all in %s",
  patience,
  async (name) => {
    const head = 'id: spring\ntitle: x\nissued: "2025-09-01"\n';
    const own = name.endsWith(".md") ? "risks: [{id: strike, title: x}]\n" : "";
    const file = `data/spring/${name}`;
    const cwd = await scratch({ [edition]: head + own, [file]: "" });
    const parts = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      mutated('- {id: a, title: x}\n[{"id": "a"}]\nid,title\na,"x"\n').map((text) =>
        Buffer.from(text),
      ),
    );
    await fc.assert(
      fc.asyncProperty(parts, async (bytes) => {
        await writeFile(join(cwd, file), bytes);
        const { diagnostics, exitCode } = await check({ cwd });
        expectTold(diagnostics, exitCode);
      }),
      runs(8),
    );
  },
);
