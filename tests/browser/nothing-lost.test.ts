import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../src/index.ts";
import { readPdf } from "../../src/pdf/read/read.ts";
import { turning, written } from "../hostile/written.ts";
import { scratch } from "../load/scratch.ts";

/** No font of ours has it: it is refused by missing-glyph, and not printed as a box. */
const rare = written["a letter outside of the first plane"];

/* Values that other programs turn into something else, read back out of the finished PDF. */

test("what is written is printed, sign for sign", async () => {
  const values = Object.values({ ...written, ...turning }).filter((value) => value !== rare);
  const risks = values.map((owner, at) => ({ id: `r${at}`, title: "x", owner }));
  const cwd = await scratch({
    "data/spring/edition.yaml": 'id: spring\ntitle: x\nissued: "2025-09-01"\ndocuments: [risks]\n',
    "data/spring/risks.json": JSON.stringify(risks),
  });
  const report = await build({ cwd, formats: ["pdf"], environment: process.env });
  expect(report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const facts = await readPdf(readFileSync(join(cwd, "output/spring/en/risks.pdf")));
  const said = JSON.stringify(facts);
  const lost = values.filter((value) => !said.includes(JSON.stringify(value).slice(1, -1)));
  expect(lost).toEqual([]);
});
