import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { verify } from "../../src/index.ts";
import { scratch } from "../load/scratch.ts";
import { patience, runs } from "./runs.ts";

/*
 * A PDF that somebody sends, whatever it holds: `verify` ends soon, throws nothing, and calls
 * sound none of which a byte has been changed.
 */

const fixtures = ["brief.pdf", "right-to-left.pdf", "risk-table.pdf"].map((name) =>
  fileURLToPath(new URL(`../pdf/fixtures/${name}`, import.meta.url)),
);

/** Words that mean something to a reader of PDFs. */
const word = fc.constantFrom(
  ...["obj", "endobj", "stream", "endstream", "<<", ">>", "[", "]", "(", ")", "xref", "trailer"],
  ..."startxref /Kids /Parent /Length /Filter /FlateDecode /K /S /P /Pg /MCID".split(" "),
  ...["0 R", "1 0 R", "2 0 R", "-1", "99999999999", "/Type /Pages", "/ObjStm", "\0", "%%EOF"],
);
const change = fc.record({
  how: fc.constantFrom("put", "delete", "double", "flip"),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  put: fc.oneof(
    word.map((text) => Buffer.from(text)),
    fc.uint8Array({ minLength: 1, maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
  ),
});

function changed(
  bytes: Buffer,
  { how, at, length, put }: typeof change extends fc.Arbitrary<infer T> ? T : never,
): Buffer {
  const from = Math.floor(at * bytes.length);
  const [head, middle, tail] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ];
  if (how === "put") return Buffer.concat([head, put, tail]);
  if (how === "delete") return Buffer.concat([head, tail]);
  if (how === "double") return Buffer.concat([head, middle, middle, tail]);
  return Buffer.concat([head, middle.map((byte) => byte ^ (put[0] ?? 1)), tail]);
}

test("mutated PDFs", patience, async () => {
  const cwd = await scratch({ "a.pdf": "" });
  const originals = await Promise.all(fixtures.map((file) => readFile(file)));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(originals.length - 1),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      async (which, changes) => {
        const original = originals[which] ?? Buffer.alloc(0);
        await writeFile(join(cwd, "a.pdf"), changes.reduce(changed, original));
        const began = performance.now();
        const { files, diagnostics, exitCode } = await verify({ cwd, paths: ["a.pdf"] });
        // The fixtures carry no data, so that none of them says what it should.
        expect([exitCode, files.map(({ state }) => state)]).toEqual([1, ["changed"]]);
        for (const { message, hint } of diagnostics) {
          expect(message).not.toMatch(
            /RangeError|TypeError|is not a function|undefined|call stack/,
          );
          expect(hint).not.toBe("");
        }
        expect(performance.now() - began).toBeLessThan(10_000);
      },
    ),
    runs(15),
  );
});
