import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { reportFormats } from "../../src/report/reporter.ts";

it("docs/reports.md has a row for each form of report, in the order of the help", () => {
  const page = readFileSync(new URL("../../docs/reports.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, form]) => form);
  expect(rows).toEqual([...reportFormats]);
});
