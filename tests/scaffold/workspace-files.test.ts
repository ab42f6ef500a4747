import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { commands } from "../../src/cli/commands/index.ts";
import { readCommandLine } from "../../src/cli/usage.ts";
import { editionFiles, workspaceFiles } from "../../src/scaffold/workspace-files.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const names = (path: string): string[] => readdirSync(new URL(path, root)).sort();

describe("scaffold/", () => {
  it("has each file that is written, and no other", () => {
    expect(names("scaffold/workspace")).toEqual(Object.values(workspaceFiles).sort());
    expect(names("scaffold/edition")).toEqual(Object.values(editionFiles).sort());
  });

  it("goes into the package, under names that npm does not leave out", () => {
    const { files } = z
      .object({ files: z.array(z.string()) })
      .parse(JSON.parse(read("package.json")));
    expect(files).toContain("scaffold");
    const hidden = names("scaffold/workspace").filter((name) => name.startsWith("."));
    expect(hidden).toEqual([]);
  });
});

describe("the settings for VS Code", () => {
  const settings = z
    .object({ "yaml.schemas": z.record(z.string(), z.union([z.string(), z.array(z.string())])) })
    .parse(JSON.parse(read("scaffold/workspace/vscode-settings.json")));
  const mapped = Object.keys(settings["yaml.schemas"]);

  it("know the schema of every file, but for the scales, of which a folder holds two kinds", () => {
    const schemas = names("schema").filter((name) => !name.includes("-scale."));
    expect(mapped.sort()).toEqual(
      schemas.map((name) => `./node_modules/briefwright/schema/${name}`).sort(),
    );
  });
});

describe("the workflow", () => {
  const text = read("scaffold/workspace/workflow.yml");
  const step = z.object({ uses: z.string().optional(), run: z.string().optional() });
  const workflow = z
    .object({
      permissions: z.record(z.string(), z.string()),
      jobs: z.object({ briefs: z.object({ steps: z.array(step) }) }),
    })
    .parse(parse(text));

  it("installs, builds with what there is to say, and keeps the documents", () => {
    expect(workflow.jobs.briefs.steps.map(({ uses, run }) => run ?? uses)).toEqual([
      expect.stringMatching(/^actions\/checkout@[0-9a-f]{40}$/),
      expect.stringMatching(/^actions\/setup-node@[0-9a-f]{40}$/),
      "npm ci",
      "rm -rf output",
      'npx briefwright build --release --report github --report "markdown=$GITHUB_STEP_SUMMARY"',
      expect.stringMatching(/^actions\/upload-artifact@[0-9a-f]{40}$/),
    ]);
  });

  it("needs no secret, and may change nothing", () => {
    expect(text).not.toMatch(/\$\{\{\s*secrets/);
    expect(workflow.permissions).toEqual({ contents: "read" });
  });
});

it("what must not be committed is left out", () => {
  const lines = read("scaffold/workspace/gitignore").split("\n");
  for (const line of ["node_modules/", "output/", "texts/", "private.yaml"]) {
    expect(lines).toContain(line);
  }
});

it("every command that is named is one", async () => {
  const pages = ["README.md", "workflow.yml", "briefwright.yaml"].map(
    (name) => `scaffold/workspace/${name}`,
  );
  const lines = [...pages, "scaffold/edition/edition.yaml"].flatMap((path) =>
    [...read(path).matchAll(/npx briefwright ((?:[^\s`”]+ ?)*)/g)].map(([, line = ""]) =>
      line.trim(),
    ),
  );
  expect(lines.length).toBeGreaterThan(8);
  const kinds = lines.map(async (line) => (await readCommandLine(line.split(" "), commands)).kind);
  expect(await Promise.all(kinds)).toEqual(lines.map(() => "run"));
});
