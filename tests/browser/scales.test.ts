import { expect, test } from "vitest";
import { build } from "../../src/index.ts";
import { scratch } from "../load/scratch.ts";

const labels = [
  "Tolerable with safeguards in place",
  "Unacceptable without further mitigation",
  "Almost certain to happen in the coming year",
];
const steps = labels.map((label) => `  - label: ${label}`).join("\n");

test("long words of a risk scale keep to their place in matrix, table and register", {
  timeout: 120_000,
}, async () => {
  const cwd = await scratch({
    "templates/scales/own.yaml": `id: own
name: Own
likelihood:
${steps}
impact:
${steps}
ratings:
${labels.map((label, at) => `  - { id: r${at}, letter: ${"ABC"[at]}, label: ${label} }`).join("\n")}
cells: [[r0, r0, r1], [r0, r1, r2], [r1, r2, r2]]
`,
    "data/spring/edition.yaml": `id: spring
title: Ports
issued: 2025-09-01
documents: [risks]
scales: { risk: own }
risks:
  - { id: a, title: Strike, assessment: { likelihood: 1, impact: 1, by: Desk } }
  - { id: b, title: Storm, assessment: { likelihood: 3, impact: 1, by: Desk } }
  - { id: c, title: Flood, assessment: { likelihood: 3, impact: 3, by: Desk } }
`,
  });
  const { diagnostics, editions } = await build({ cwd });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(editions.map(({ written }) => written)).toEqual([true]);
  expect(diagnostics.filter(({ output }) => output !== undefined)).toEqual([]);
});
