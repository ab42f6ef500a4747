import { describe, expect, it } from "vitest";
import { checkPdf } from "../../../src/pdf/check/check-pdf.ts";
import { pdfChecks } from "../../../src/pdf/check/checks.ts";
import type { PdfFault } from "../../../src/pdf/check/pdf-check.ts";
import { readAndCheck } from "../../../src/pdf/check/read-and-check.ts";
import { openPdf } from "../../../src/pdf/open-pdf.ts";
import { factsOf } from "../../../src/pdf/read/facts-of.ts";
import { visitStructure } from "../../../src/pdf/read/visit-structure.ts";
import { finishedBrief, printedBrief } from "../a-brief.ts";
import { plantedFaults } from "./faults.ts";
import { Planting } from "./planting.ts";

/** What one check says of a document into which something was planted. */
async function faultsFound(
  check: string,
  plant: (planting: Planting) => void,
): Promise<readonly PdfFault[]> {
  const pdf = await openPdf(await finishedBrief());
  plant(new Planting(pdf));
  const facts = factsOf(pdf);
  const checked = { pdf, facts, elements: visitStructure(facts.structure) };
  return pdfChecks.find(({ name }) => name === check)?.run(checked) ?? [];
}

describe("a finished document", () => {
  it("has no fault", async () => {
    expect((await readAndCheck(await finishedBrief())).faults).toEqual([]);
  });
});

describe("a print as it comes", () => {
  it("breaks what it is known to break", async () => {
    const { faults } = await readAndCheck(printedBrief);
    const said = faults.map(({ message }) => message).join("\n");
    for (const fault of [
      /no identifier/,
      /no metadata/,
      /no profile/,
      /mark of the print/,
      /paints text that .* neither tagged nor an artifact/,
      /holds words of its own|may hold Lbl, LBody only/,
      /has no alternative text/,
      /has no description/,
      /no labels/,
    ]) {
      expect(said).toMatch(fault);
    }
  });
});

it("has a planted fault for every check, and no check twice", () => {
  const names = pdfChecks.map(({ name }) => name);
  expect(Object.keys(plantedFaults).sort()).toEqual([...names].sort());
  expect(new Set(names).size).toBe(names.length);
});

describe.each(Object.entries(plantedFaults))("the check of %s", (check, faults) => {
  it.each(faults.map((fault) => [fault.name, fault] as const))("finds %s", async (_, fault) => {
    const found = await faultsFound(check, fault.plant);
    expect(found.map(({ message }) => message).join("\n")).toMatch(fault.says);
  });
});

describe("where a fault is", () => {
  it.each([
    ["its page", "links", (p: Planting) => p.remove(p.annotation(), "Contents"), { page: 1 }],
    [
      "the record around it",
      "tables",
      (p: Planting) => p.remove(p.element("TH", 3), "A"),
      { page: 3 },
    ],
    [
      "its own record",
      "ids",
      (p: Planting) => p.remove(p.element("Note"), "ID"),
      { page: 1, record: "notes/n1" },
    ],
    [
      "the record that a text belongs to",
      "characters",
      (p: Planting) => p.draw((content) => content.replace(/(Tm\s*<)([0-9A-F]{4})/g, "$10000$2")),
      { page: 1, record: "quotes/first-words" },
    ],
  ])("is told by %s", async (_, check, plant, place) => {
    expect(await faultsFound(check, plant)).toContainEqual(expect.objectContaining(place));
  });
});

it("checks what was opened and read by others", async () => {
  const pdf = await openPdf(printedBrief);
  expect(checkPdf(pdf, factsOf(pdf))).toEqual((await readAndCheck(printedBrief)).faults);
});
