import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkEdition } from "../../src/check.ts";
import { judge } from "../../src/judge.ts";
import { loadEdition } from "../../src/load/edition.ts";
import { builtInTemplates, loadTemplates } from "../../src/load/templates.ts";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = readFileSync(at("docs/editions.md"), "utf8");

/** The blocks that are complete editions. */
const examples = [...page.matchAll(/^```yaml\n(id: ([\w-]+)\n[\s\S]*?)^```$/gm)].map(
  ({ 1: text = "", 2: id = "", index }) => ({
    text,
    id,
    heading: page.slice(0, index).split(/^## /m).at(-1)?.split("\n")[0],
  }),
);

describe("docs/editions.md", () => {
  it("has complete editions to try", () => {
    expect(examples.length).toBeGreaterThan(3);
  });

  it.each(examples)("shows a sound edition under “$heading”", async ({ id, text }) => {
    const root = mkdtempSync(join(tmpdir(), "briefwright-docs-"));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    mkdirSync(join(root, "data", id), { recursive: true });
    writeFileSync(join(root, "data", id, "edition.yaml"), text);
    const { value: templates } = await loadTemplates([builtInTemplates]);
    const loaded = await loadEdition(root, id);
    expect(loaded.problems).toEqual([]);
    if (!loaded.value || !templates) throw new Error("nothing was read");
    const checked = checkEdition(loaded.value, {
      settings: {},
      scales: { likelihood: templates.likelihoodScales, risk: templates.riskScales },
      knownKinds: Object.keys(templates.kinds),
    });
    // What it leaves open is said, and keeps no draft from being built.
    const errors = judge(checked.problems, "draft").filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
  });
});

describe("docs/fields.md", () => {
  it("is what node scripts/field-reference.mjs writes", () => {
    const script = at("scripts/field-reference.mjs");
    const written = execFileSync(process.execPath, [script, "--print"], { encoding: "utf8" });
    expect(readFileSync(at("docs/fields.md"), "utf8")).toBe(written);
  });
});
