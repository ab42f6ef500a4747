import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { printDiagnostic } from "../../src/cli/print/diagnostics.ts";
import { build, check, type Diagnostic } from "../../src/index.ts";
import { alterableRules } from "../../src/model/alterable-rules.ts";
import { type RuleEntry, type RuleId, ruleCatalogue } from "../../src/model/rule-catalogue.ts";

/*
 * The pages of the rules: one for each rule of the catalogue, all of one form. Where the example
 * can be run anywhere, it is: it must print what the page says, and the mended one must not.
 */

const folder = fileURLToPath(new URL("../../docs/rules/", import.meta.url));
const read = (name: string): string => readFileSync(join(folder, `${name}.md`), "utf8");

const entries: Readonly<Record<string, RuleEntry>> = ruleCatalogue;
const rules = Object.keys(ruleCatalogue) as RuleId[];
const pages = readdirSync(folder)
  .filter((name) => name !== "README.md")
  .map((name) => name.replace(/\.md$/, ""));
const index = read("README");

/** Examples that need a link, an odd file, a browser or another machine. */
const notRun: readonly RuleId[] = [
  "attribution-mark-missing",
  "translation-label-missing",
  "no-workspace",
  "folder-not-empty",
  "workspace-in-workspace",
  // It names the version of the day.
  "ejected-template-outdated",
  // It takes a flag that examples do not use.
  // They take a flag that examples do not use.
  "private-list-skipped",
  "helper-failed",
  "template-too-large",
  "render-timeout",
  "render-memory-exceeded",
  "renderer-crashed",
  "unreadable-file",
  "file-missing",
  "not-a-regular-file",
  "file-outside-workspace",
  "input-too-large",
  "text-too-long",
  "input-encoding",
  "held-text-encoding-guessed",
  "output-too-large",
  "resource-blocked",
  "unreadable-asset",
  "print-timeout",
  "browser-memory-exceeded",
  "too-many-pages",
  "run-too-long",
  "pdf-incomplete",
  "type-3-font",
  "page-budget-exceeded",
  "page-reference-broken",
  "pdf-not-conformant",
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
  "output-differs",
  "input-differs",
  "pdf-unreadable",
  "pdf-altered",
  "pdf-without-data",
  "manifest-from-newer-version",
  "shard-missing",
  "shard-doubled",
  "shards-differ",
  ...rules.filter((rule) => entries[rule]?.concern === "environment"),
];

const headings = ["## Why it matters", "## Usual causes", "## Example", "## Mending it"];

describe("docs/rules", () => {
  it("has a page for each rule, and no other", () => {
    expect(pages.sort()).toEqual([...rules].sort());
  });

  it("lists each rule once in its index, under its concern", () => {
    const listed = [...index.matchAll(/^- \[([^\]]+)\]\(([^)]+)\)/gm)].map(([, id, to]) => [
      id,
      to,
    ]);
    expect(listed.sort()).toEqual(rules.map((rule) => [rule, `${rule}.md`]).sort());
    const astray = index.split(/^### /m).flatMap((part) => {
      const concern = part.split(":", 1)[0]?.toLowerCase();
      const ids = [...part.matchAll(/^- \[([^\]]+)\]/gm)].map(([, id = ""]) => id);
      return ids.filter((id) => entries[id]?.concern !== concern);
    });
    expect(astray).toEqual([]);
  });

  it("says in its index which severities can be set", () => {
    const [, sentence = ""] = /These can be set: ([^.]+)\./.exec(index) ?? [];
    const named = [...sentence.matchAll(/`([^`]+)`/g)].map(([, id]) => id);
    expect(named.sort()).toEqual([...alterableRules].sort());
  });
});

describe.each(rules)("%s", { timeout: 60_000 }, (rule) => {
  it.skipIf(!pages.includes(rule))("has the form of all pages", () => {
    const [title, empty, fault, ...rest] = read(rule).split("\n");
    const { severity = { draft: "error", release: "error" } } = entries[rule] ?? {};
    expect([title, empty]).toEqual([`# ${rule}`, ""]);
    expect(fault).toMatch(
      new RegExp(`^[A-Z\`].* \\(draft: ${severity.draft}, release: ${severity.release}\\)\\.$`),
    );
    expect(rest.filter((line) => line.startsWith("## "))).toEqual(headings);
    expect(index).toContain(`(${rule}.md): ${fault?.replace(/ \(draft:[^)]*\)/, "")}\n`);
  });

  it.skipIf(!pages.includes(rule) || notRun.includes(rule))("has a true example", async () => {
    const [wrong = "", mended = ""] = (read(rule).split("## Example\n")[1] ?? "").split(
      "## Mending it\n",
    );
    const [, line = ""] = /^`briefwright ([^`]+)` prints$/m.exec(wrong) ?? [];
    const [, printed] = /prints\n+```text\n([\s\S]*?)\n```/.exec(wrong) ?? [];
    const before = filesIn(wrong);
    expect(await diagnosed(rule, line, before)).toBe(printed);

    const [, better = line] = /```sh\nbriefwright (.*)\n```/.exec(mended) ?? [];
    const after = new Map([...before, ...filesIn(mended)]);
    for (const [, gone = ""] of mended.matchAll(/^Delete `([^`]+)`\.$/gm)) after.delete(gone);
    expect(await diagnosed(rule, better, after)).toBe("");
  });
});

/** The files that a part of a page shows: a path, then its content in a block. */
function filesIn(text: string): Map<string, string> {
  const found = text.matchAll(/^`([^`\s]+)`\n+```\w+\n([\s\S]*?\n)```$/gm);
  return new Map([...found].map(([, path = "", content = ""]) => [path, content]));
}

/** What the program says of one rule, as it prints it to a terminal. */
async function diagnosed(
  rule: RuleId,
  line: string,
  files: ReadonlyMap<string, string>,
): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), "briefwright-docs-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const [, edition = ""] = /```yaml\n(id: spring\n[\s\S]*?)```/.exec(index) ?? [];
  for (const [path, text] of new Map([["data/spring/edition.yaml", edition], ...files])) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  const { diagnostics } = await run(line.split(" "), cwd);
  const lines: string[] = [];
  for (const diagnostic of diagnostics.filter((found) => found.rule === rule)) {
    printDiagnostic(diagnostic, { ...silent, note: (text = "") => lines.push(text) });
  }
  return lines.join("\n").trimEnd();
}

const silent = {
  out: () => undefined,
  progress: () => undefined,
  style: (_style: string, text: string) => text,
  width: 80,
};

/** The command line of an example, as far as examples use it. */
function run(
  [command, ...rest]: readonly string[],
  cwd: string,
): Promise<{ readonly diagnostics: readonly Diagnostic[] }> {
  const option = (name: string): string[] | undefined => {
    const at = rest.indexOf(`--${name}`);
    return at < 0 ? undefined : [rest[at + 1] ?? ""];
  };
  const [first = "--"] = rest;
  const editions = first.startsWith("--") ? undefined : [first];
  if (command === "check") return check({ cwd, now: option("now")?.[0], editions });
  return build({ cwd, editions, formats: option("format"), languages: option("language") });
}
