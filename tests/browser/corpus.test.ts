import { expect, test } from "vitest";
import { build } from "../../src/index.ts";
import { corpus } from "../corpus/editions.ts";
import { scratch } from "../load/scratch.ts";

/* One edition of each script, printed, finished and read back. */

const editions = corpus.filter(({ script }, at) => {
  return corpus.findIndex((other) => other.script === script) === at;
});

test("an edition of each script is printed without a fault", { timeout: 300_000 }, async () => {
  const cwd = await scratch(
    Object.fromEntries(editions.map(({ id, text }) => [`data/${id}/edition.yaml`, text])),
  );
  const report = await build({ cwd, formats: ["pdf"], environment: process.env });
  expect(report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(report.editions.filter(({ written }) => written)).toHaveLength(editions.length);
});
