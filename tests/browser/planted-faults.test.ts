import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { printDiagnostic } from "../../src/cli/print/diagnostics.ts";
import { build, type Diagnostic } from "../../src/index.ts";
import type { RuleId } from "../../src/model/rule-catalogue.ts";
import { layoutRules, statementRules } from "../../src/verify/verify.ts";
import { aWorkspace } from "../cli/program.ts";

/*
 * Each fault of a printed document, planted as its page under docs/rules/ plants it: the build
 * must say what the page says. A style of an example comes behind the built-in one.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
const head = `id: spring
title: Harbours
issued: 2025-09-01
`;
const data = `bottomLine: Two ports are at risk.
method: We read one report.
sources:
  - {id: report, title: The harbour report, issued: 2025-08-01}
quotes:
  - {id: delay, text: The port will open late., source: report, speakers: unattributed}
findings:
  - {id: cranes, text: Cranes stand still for an hour a day., evidence: {sources: [report]}}
risks:
  - id: outage
    title: The cranes stand still
    evidence: {sources: [report]}
    assessment: {likelihood: 3, impact: 4, by: The editors, basis: judgement, date: 2025-08-30}
`;

const planted: readonly RuleId[] = [
  "pdf-not-conformant",
  "page-reference-broken",
  "printed-text-differs",
  "record-text-missing",
  "fallback-font",
  "content-clipped",
  "text-overlaps",
  "heading-at-page-foot",
  "quotation-parted",
  "caption-parted",
  "last-page-nearly-empty",
  "image-resolution-low",
  "contrast-too-low",
  "handling-label-missing",
];

/** Faults that no style or template can plant, or that tests of their own plant. */
const elsewhere: readonly RuleId[] = [
  "pdf-incomplete",
  "missing-glyph",
  "type-3-font",
  "page-budget-exceeded",
];

test("every rule over printed documents is planted here, or said not to be", () => {
  const rules = [...statementRules, ...layoutRules].map(({ id }) => id);
  const known = [...planted, ...elsewhere];
  expect(rules.filter((rule) => !known.includes(rule))).toEqual([]);
});

test("a document without a fault has none", async () => {
  expect(await found(planted, new Map(), ["summary", "quotes", "risks"])).toEqual([]);
});

test.each(planted)("%s is seen and named", async (rule) => {
  const page = readFileSync(join(root, "docs/rules", `${rule}.md`), "utf8");
  const example = page.split("## Example\n")[1]?.split("## Mending it\n")[0] ?? "";
  const [, printed] = /prints\n```text\n([\s\S]*?)\n```/.exec(example) ?? [];
  const files = [...example.matchAll(/^`([^`\s]+)`\n```\w+\n([\s\S]*?\n)```$/gm)];
  const changes = new Map(files.map(([, path = "", content = ""]) => [path, content]));
  const document = /documents\/(\w+)\//.exec([...changes.keys()].join())?.[1] ?? "summary";
  const [first] = await found([rule], changes, [document]);
  expect(first && worded(first)).toBe(printed);
});

/** What a draft build of the example says of some rules. */
async function found(
  rules: readonly RuleId[],
  changes: ReadonlyMap<string, string>,
  documents: readonly string[],
): Promise<readonly Diagnostic[]> {
  const files = Object.fromEntries(changes);
  for (const [path, text] of changes) {
    if (path.endsWith(".css")) files[path] = readFileSync(join(root, path), "utf8") + text;
  }
  const edition = files["data/spring/edition.yaml"] ?? head;
  const cwd = aWorkspace({
    ...files,
    "data/spring/edition.yaml": withoutDocuments(edition) + data,
  });
  const { diagnostics } = await build({
    cwd,
    documents,
    formats: ["pdf"],
    environment: process.env,
  });
  return diagnostics.filter((diagnostic) => rules.includes(diagnostic.rule));
}

const withoutDocuments = (edition: string): string => edition.replace(/^documents:.*\n/m, "");

/** As a terminal of 80 columns shows it. */
function worded(diagnostic: Diagnostic): string {
  const lines: string[] = [];
  printDiagnostic(diagnostic, {
    out: () => undefined,
    progress: () => undefined,
    style: (_style: string, text: string) => text,
    width: 80,
    note: (text = "") => lines.push(text),
  });
  return lines.join("\n").trimEnd();
}
