import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { loadBrand } from "../../src/load/brand/brand.ts";
import { builtInTemplates, loadTemplates } from "../../src/load/templates.ts";
import { brandFile, brandFonts, colourNames, typeRoles } from "../../src/model/brand.ts";
import { placeholderNames } from "../../src/model/margin-text.ts";

/* docs/brand.md says what there is, and its examples can be read. */

const page = readFileSync(new URL("../../docs/brand.md", import.meta.url), "utf8");
/** The names in the first column of the table under a heading. */
function listed(heading: string): string[] {
  const [, part = ""] = page.split(`\n## ${heading}\n`);
  const [section = ""] = part.split("\n## ");
  return [...section.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`\{?(\w[\w-]*)\}?`/g)].map(([, name = ""]) => name),
  );
}

it("names every colour, font, placeholder and look", () => {
  expect(listed("Colours")).toEqual([...colourNames]);
  expect(listed("Type")).toEqual([...typeRoles, "size"]);
  expect(listed("Head and foot of the pages")).toEqual([...placeholderNames]);
  const looks = readdirSync(new URL("../../templates/looks", import.meta.url)).sort();
  expect(listed("A look to start from").slice(1).sort()).toEqual(looks);
  for (const font of [...brandFonts.latin, ...brandFonts.han])
    expect(page).toContain(`\`${font}\``);
});

it("speaks of every field", () => {
  const fields = Object.keys(brandFile.shape).filter((field) => field !== "$schema");
  expect(fields.filter((field) => !new RegExp(`\\b${field}\\b`).test(page))).toEqual([]);
});

it("shows files that can be read", async () => {
  const { value: templates } = await loadTemplates([builtInTemplates]);
  const root = await mkdtemp(join(tmpdir(), "briefwright-docs-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
  expect(examples.length).toBe(4);
  for (const text of examples) {
    await writeFile(join(root, "brand.yaml"), text);
    const problems = templates ? (await loadBrand(root, templates)).problems : undefined;
    // The logo itself is not shown.
    expect(problems?.filter(({ rule }) => rule !== "file-missing")).toEqual([]);
  }
});
