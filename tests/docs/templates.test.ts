import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { build, check } from "../../src/index.ts";
import { views } from "../../src/view/index.ts";

const page = readFileSync(
  fileURLToPath(new URL("../../docs/templates.md", import.meta.url)),
  "utf8",
);

const edition = `id: spring
title: Harbours
issued: 2025-09-01
bottomLine: Act.
decisionSought: Build.
judgements: [{ id: strikes, text: Strikes will come., likelihood: likely, confidence: low, evidence: {} }]
documents: [{ kind: digest, options: { reply-by: 2025-09-10 } }]
risks: [{ id: strike, title: Strikes, bearer: The port }]
`;

describe("docs/templates.md", () => {
  it("names the fields of every view", () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| (`masthead`.*) \|$/gm)].map(
      ([, view = "", fields = ""]) => [view, fields.replaceAll("`", "").split(", ")],
    );
    const shapes = Object.entries(views).map(([name, { schema }]) => [
      name,
      schema instanceof z.ZodObject ? Object.keys(schema.shape) : [],
    ]);
    expect(rows).toEqual(shapes);
  });

  it("leads to an example that is sound", { timeout: 60_000 }, async () => {
    const cwd = fileURLToPath(new URL("../../docs/examples/one-pager/", import.meta.url));
    expect(page).toContain("(examples/one-pager/README.md)");
    expect((await check({ cwd, profile: "release" })).diagnostics).toEqual([]);
  });

  it("shows files that work together", { timeout: 60_000 }, async () => {
    const cwd = mkdtempSync(join(tmpdir(), "briefwright-docs-"));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    const shown = [...page.matchAll(/^`(templates\/[^`]+)`\n```\w+\n([\s\S]*?\n)```$/gm)];
    expect(shown.length).toBe(6);
    const files = shown.map(([, path = "", text = ""]) => [path, text] as const);
    for (const [path, text] of [["data/spring/edition.yaml", edition] as const, ...files]) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), text);
    }
    const { diagnostics } = await build({ cwd, formats: ["html"] });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const html = readFileSync(join(cwd, "output/spring/en/digest.html"), "utf8");
    expect(html).toContain("<h2>In short</h2>");
    expect(html).toContain("--accent: #7a1f1f");
    expect(html).toContain("<h2>What we ask (until 10 September 2025)</h2>");
    expect(html).toMatch(/class="likelihood-bar".*likely/s);
  });
});
