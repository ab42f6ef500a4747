import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../src/index.ts";
import { readPdf } from "../../src/pdf/read/read.ts";
import { hasRtlCharacter } from "../../src/pdf/read/run-direction.ts";
import { textOfNode } from "../../src/pdf/read/structure-text.ts";
import { corpus } from "../corpus/editions.ts";
import { workspaceOf } from "../corpus/workspace.ts";
import { scratch } from "../load/scratch.ts";

/*
 * Honest editions, printed, finished and read back: a handful in `npm test`, all of them in
 * `npm run test:corpus`.
 */

const editions = corpus.filter((_, at) => process.env.CORPUS === "all" || at % 18 === 3);
const bare = (text: string): string => text.replace(/\s/g, "");

test("honest editions are printed without a fault, and say what was written", {
  timeout: 600_000,
}, async () => {
  const cwd = await scratch(workspaceOf(editions));
  const report = await build({ cwd, environment: process.env });
  expect(report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const written = report.editions.filter((edition) => edition.written).map(({ id }) => id);
  expect(written.sort()).toEqual(editions.map(({ id }) => id).sort());

  for (const { id, about, language, quoted } of editions) {
    if (quoted.length === 0) continue;
    const sheet = join(cwd, `output/${id}/${language}/quotes`);
    const { structure } = await readPdf(await readFile(`${sheet}.pdf`));
    const printed = bare(structure ? textOfNode(structure) : "");
    for (const text of quoted) {
      // Words of both directions on a line: each of them, in whatever order.
      const parts = hasRtlCharacter(text) ? text.match(/[\p{L}\p{M}]+|\p{N}+/gu) : [text];
      const lost = parts?.filter((part) => !printed.includes(bare(part)));
      expect(lost, `${id}, ${about}: ${text}`).toEqual([]);
    }
  }
});
