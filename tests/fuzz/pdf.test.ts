import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { verify } from "../../src/index.ts";
import { scratch } from "../load/scratch.ts";
import { changedBytes, mutatedBytes } from "./bytes.ts";
import { patience, runs } from "./runs.ts";

/*
 * A PDF that somebody sends, whatever it holds: `verify` ends soon, throws nothing, and calls
 * sound none of which a byte has been changed.
 */

const fixtures = ["brief.pdf", "right-to-left.pdf", "risk-table.pdf"].map((name) =>
  fileURLToPath(new URL(`../pdf/fixtures/${name}`, import.meta.url)),
);

test("mutated PDFs", patience, async () => {
  const cwd = await scratch({ "a.pdf": "" });
  const originals = await Promise.all(fixtures.map((file) => readFile(file)));
  await fc.assert(
    fc.asyncProperty(fc.nat(originals.length - 1), mutatedBytes, async (which, changes) => {
      const original = originals[which] ?? Buffer.alloc(0);
      await writeFile(join(cwd, "a.pdf"), changedBytes(original, changes));
      const began = performance.now();
      const { files, diagnostics, exitCode } = await verify({ cwd, paths: ["a.pdf"] });
      // The fixtures carry no data, so that none of them says what it should.
      expect([exitCode, files.map(({ state }) => state)]).toEqual([1, ["changed"]]);
      for (const { message, hint } of diagnostics) {
        expect(message).not.toMatch(/RangeError|TypeError|is not a function|undefined|call stack/);
        expect(hint).not.toBe("");
      }
      expect(performance.now() - began).toBeLessThan(10_000);
    }),
    runs(15),
  );
});
