import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { action } from "../ci/run-action.ts";

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const page = read("docs/ci.md");
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

describe("docs/ci.md", () => {
  it("has a row for each input of the action, with its default", () => {
    const rows = [...page.matchAll(/^\| `([\w-]+)` \| (.*?) \|/gm)].map(([, name, value = ""]) => [
      name,
      value.replaceAll(/[`"]/g, "").trim(),
    ]);
    const inputs = Object.entries(action.inputs).map(([name, input]) => [
      name,
      input.default || (name === "editions" ? "all" : "none"),
    ]);
    expect(rows).toEqual(inputs);
  });

  it("has YAML that can be read, and names other actions by a commit", () => {
    expect(blocks.length).toBe(3);
    for (const block of blocks) expect(() => parse(block)).not.toThrow();
    const used = blocks.flatMap((block) =>
      [...block.matchAll(/uses: (\S+)/g)].map(([, name = ""]) => name),
    );
    const ours = "OWNER/briefwright@COMMIT";
    expect(used.filter((name) => name !== ours && !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });
});

describe("the workflow of this repository", () => {
  const text = read(".github/workflows/ci.yml");

  it("may change nothing, and names other actions by a commit", () => {
    expect(parse(text).permissions).toEqual({ contents: "read" });
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, name = ""]) => name);
    expect(used.filter((name) => name !== "./" && !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
    expect(text).not.toMatch(/secrets|pull_request_target/);
  });

  it("puts no value into a command", () => {
    const { jobs } = parse(text);
    const steps = Object.values(jobs).flatMap(
      (job) => (job as { steps: { run?: string }[] }).steps,
    );
    expect(steps.flatMap(({ run }) => run ?? []).filter((run) => run.includes("${{"))).toEqual([]);
  });
});

it("the container needs nothing but npm, and is not run by root", () => {
  const lines = read("Containerfile").split("\n");
  expect(lines.filter((line) => /^(RUN|\s+&&).*\b(apt|apt-get|curl|wget)\b/.test(line))).toEqual(
    [],
  );
  const from = lines.filter((line) => line.startsWith("FROM "));
  expect(from.every((line) => /@sha256:[0-9a-f]{64}( AS build)?$/.test(line))).toBe(true);
  expect(lines).toContain("USER node");
});
