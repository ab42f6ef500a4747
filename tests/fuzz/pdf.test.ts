import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { test } from "vitest";
import { scratch } from "../load/scratch.ts";
import { changedBytes, mutatedBytes } from "./bytes.ts";
import { patience, runs } from "./runs.ts";
import { expectToldAsChanged } from "./told-as-changed.ts";

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
      // The fixtures carry no data, so that none of them says what it should.
      await expectToldAsChanged(cwd);
    }),
    runs(15),
  );
});
