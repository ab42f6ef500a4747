import { expect, it } from "vitest";
import { contentHash, madeFrom, type Tools } from "../../src/build/made-from.ts";
import { reachedTemplates } from "../../src/build/reached-templates.ts";
import { builtInTemplates, loadTemplates } from "../../src/load/templates.ts";
import { brandOf } from "../../src/model/brand.ts";
import type { DocumentView } from "../../src/model/document-view.ts";
import type { PlannedDocument } from "../../src/plan.ts";

const { value: templates } = await loadTemplates([builtInTemplates]);
if (!templates) throw new Error("no templates");
const kind = templates.kinds.risks?.kind;
if (!kind) throw new Error("no kind");

const document: PlannedDocument = {
  edition: "spring",
  language: "en",
  kind,
  options: { contents: "auto" },
  parts: [],
  outputs: [],
};
const view = {
  frame: { kind: "risks", language: "en" },
  words: "Ports",
} as unknown as DocumentView;
const tools: Tools = {
  edition: "spring",
  profile: "draft",
  meeting: undefined,
  templates,
  program: "1.0.0",
  fonts: ["a-font@1.0.0"],
  files: [],
  rulesOff: [],
};
const browser = { product: "HeadlessChrome/147.0", version: "147.0" };
const brand = brandOf({}, {}, undefined);
const content = contentHash(document, view, tools);

const layout = { ...templates.layout, text: `${templates.layout.text} ` };
const others: Readonly<Record<string, string>> = {
  "another word": contentHash(document, { ...view, words: "Port" }, tools),
  "another option": contentHash({ ...document, options: { contents: "no" } }, view, tools),
  "another page budget": contentHash(
    { ...document, kind: { ...kind, budget: { pages: 99 } } },
    view,
    tools,
  ),
  "another edition": contentHash(document, view, { ...tools, edition: "autumn" }),
  "another profile": contentHash(document, view, { ...tools, profile: "release" }),
  "another version": contentHash(document, view, { ...tools, program: "1.0.1" }),
  "another font": contentHash(document, view, { ...tools, fonts: ["a-font@1.0.1"] }),
  "another logo or helper": contentHash(document, view, { ...tools, files: ["0".repeat(64)] }),
  "another brand": contentHash(document, view, {
    ...tools,
    templates: { ...templates, brand: { ...brand, colours: { accent: "#a30000" } } },
  }),
  "another layout": contentHash(document, view, { ...tools, templates: { ...templates, layout } }),
  "a rule switched off": contentHash(document, view, { ...tools, rulesOff: ["missing-glyph"] }),
};

it.each(Object.keys(others))("a document is another with %s", (what) => {
  expect(others[what]).toMatch(/^[0-9a-f]{64}$/);
  expect(others[what]).not.toBe(content);
});

it("a document is the same with other templates than its own", () => {
  const { quotes, ...kinds } = templates.kinds;
  const other = { ...templates, kinds, partials: { ...templates.partials } };
  delete other.partials["quote-card"];
  expect(quotes).toBeDefined();
  expect(contentHash(document, view, { ...tools, templates: other })).toBe(content);
});

it("a PDF depends on browser and date, HTML on neither", () => {
  const hash = (format: "html" | "pdf", date?: string, by: typeof browser = browser) =>
    madeFrom(content, format, { browser: by, date }, false);
  const newer = { product: "HeadlessChrome/150.0", version: "150.0" };
  expect(hash("pdf", undefined, newer)).not.toBe(hash("pdf"));
  expect(hash("pdf", "2025-09-01T00:00:00Z")).not.toBe(hash("pdf"));
  expect(hash("html", "2025-09-01T00:00:00Z", newer)).toBe(hash("html"));
});

it("a file with which something was wrong is not taken for one that was sound", () => {
  const of = (found: boolean) => madeFrom(content, "html", { browser, date: undefined }, found);
  expect(of(true)).not.toBe(of(false));
});

it("a pack is another for another meeting of the command line, a document of its own is not", () => {
  const meeting = { title: "Board", date: "2025-10-01" };
  const pack = { ...document, kind: { ...kind, view: "pack" as const } };
  expect(contentHash(pack, view, { ...tools, meeting })).not.toBe(contentHash(pack, view, tools));
  expect(contentHash(document, view, { ...tools, meeting })).toBe(content);
});

it("the partials that a document comes to count, at any depth, and no others", () => {
  const names = (kinds: string[]) => reachedTemplates(templates, kinds).map(({ name }) => name);
  expect(names(["risks"])).toContain("documents/risks/document.hbs");
  expect(names(["risks"])).not.toContain("partials/quote-card.hbs");
  expect(names(["quotes"])).toContain("partials/quote-card.hbs");
  expect(names(["risks", "quotes"])).toContain("documents/quotes/document.css");
});

it("all partials count where a call cannot be made out", () => {
  const { layout } = templates;
  const odd = { ...templates, layout: { ...layout, text: "{{> größe}}" } };
  const partials = reachedTemplates(odd, []).filter(({ name }) => name.startsWith("partials/"));
  expect(partials.length).toBe(Object.keys(templates.partials).length);
});
