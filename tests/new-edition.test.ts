import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check, init, type NewEditionOptions, newEdition } from "../src/index.ts";
import { scratch } from "./load/scratch.ts";
import { contents } from "./output/a-folder.ts";

const now = "2026-01-15";
const files = {
  "data/2025-12/edition.yaml": `id: 2025-12
title: Ports
issued: 2025-12-01
number: 4
sources: [{ id: s, title: S, creators: notStated, issued: notStated }]
findings: [{ id: f, text: F, evidence: { sources: [s] } }]
risks:
  - id: r
    title: R
    bearer: notStated
    evidence: { findings: [f], sources: [s] }
`,
  "data/2025-12/private.yaml": "- secret\n",
  "data/2025-12/texts/s.txt": "Text.",
  "data/2025-12/README.md": "Notes.",
};
const start = async (
  options: Partial<NewEditionOptions>,
  given: Record<string, string> = files,
) => {
  const cwd = await scratch(given);
  return { cwd, report: await newEdition({ cwd, edition: "2026-01", now, ...options }) };
};
const messages = (report: Awaited<ReturnType<typeof newEdition>>): string[] =>
  report.diagnostics.map(({ rule, message }) => `${rule}: ${message}`);

describe("new, from the edition before", () => {
  it("makes an edition that has no faults, and reports what became of what", async () => {
    const { cwd, report } = await start({ from: "2025-12" });
    expect(report).toEqual({
      edition: "2026-01",
      files: ["data/2026-01/edition.yaml"],
      issued: { day: "2026-01-15", from: "today" },
      others: ["2025-12"],
      carried: {
        from: "2025-12",
        carried: { sources: 1, risks: 1 },
        left: { findings: 1 },
        fields: {
          review: ["title"],
          new: ["id", "predecessor", "number", "issued"],
          rewrite: [],
          left: [],
        },
        notCopied: ["private.yaml", "texts"],
      },
      diagnostics: [],
      exitCode: 0,
    });
    expect(Object.keys(await contents(join(cwd, "data/2026-01")))).toEqual(["edition.yaml"]);
    const checked = await check({ cwd, now });
    expect(checked.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(checked.editions.map(({ id }) => id)).toEqual(["2025-12", "2026-01"]);
  });

  it("takes along what is asked for", async () => {
    const { cwd, report } = await start({ from: "2025-12", also: ["findings"] });
    expect(report.carried?.left).toEqual({});
    const text = await readFile(join(cwd, "data/2026-01/edition.yaml"), "utf8");
    expect(text).toContain("findings: [{ id: f, text: F, evidence: { sources: [s] } }]");
  });

  it("leaves every file of the edition before as it was", async () => {
    const { cwd } = await start({ from: "2025-12" });
    const after = await contents(cwd);
    for (const [path, text] of Object.entries(files)) expect(after[path]).toBe(text);
  });

  it("carries an edition over that has faults which are no matter here", async () => {
    const { report } = await start({ from: "2025-12" }, { ...files, "data/2025-12/odd.txt": "" });
    expect(report).toMatchObject({ diagnostics: [], exitCode: 0 });
  });
});

describe("new, without one before", () => {
  it("is the example, in the languages of the workspace", async () => {
    const settings = { "briefwright.yaml": "publisher: P\nprimaryLanguage: zh-Hans\n" };
    const { cwd, report } = await start({ edition: "ports-2026-03" }, settings);
    expect(report).toMatchObject({ issued: { day: "2026-03-01", from: "id" }, exitCode: 0 });
    const text = await readFile(join(cwd, "data/ports-2026-03/edition.yaml"), "utf8");
    expect(text).toContain("id: ports-2026-03\ntitle: 两港排长队\nissued: 2026-03-01\n");
    const { diagnostics } = await check({ cwd, now: "2026-03-01" });
    expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it("goes on from what init has made", async () => {
    const cwd = await scratch({});
    await init({ cwd, now });
    await newEdition({ cwd, edition: "2026-02", from: "2026-01", now });
    await newEdition({ cwd, edition: "2026-03", from: "2026-02", now });
    const { diagnostics, editions } = await check({ cwd, now });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(editions.map(({ id }) => id)).toEqual(["2026-01", "2026-02", "2026-03"]);
  });
});

describe("new makes nothing", () => {
  const aliased = "id: 2025-12\ntitle: T\nissued: 2025-12-01\n";
  it.each<[string, Partial<NewEditionOptions>, Record<string, string>, string[]]>([
    [
      "of an edition that is there",
      { edition: "2025-12" },
      {},
      ["invalid-usage: There is an edition “2025-12” already, in data/2025-12."],
    ],
    [
      "under an id that is none",
      { edition: "../../x" },
      {},
      [expect.stringContaining("“../../x” cannot be the id of an edition: expected lower-case ")],
    ],
    [
      "out of an edition that is not there",
      { from: "2025-11" },
      {},
      ["unknown-edition: There is no edition “2025-11”."],
    ],
    [
      "with a collection that stays anyway",
      { from: "2025-12", also: ["risks"] },
      {},
      ["invalid-usage: “risks” is nothing that would stay behind."],
    ],
    [
      "out of a file that cannot be read",
      { from: "2025-12" },
      { "data/2025-12/notes.yaml": "- id: [\n" },
      [expect.stringMatching(/^yaml-syntax: /)],
    ],
    [
      "out of a head that is none",
      { from: "2025-12" },
      { "data/2025-12/edition.yaml": "id: 2025-12\nissued: soon\n" },
      [
        expect.stringMatching(/^invalid-value: issued/),
        expect.stringMatching(/^missing-field: title/),
      ],
    ],
    [
      "that would repeat what is not there",
      { from: "2025-12" },
      {
        "data/2025-12/edition.yaml": `${aliased}findings: [&f { id: f, text: F }]\nrisks: [{ id: r, title: *f }]\n`,
      },
      ["alias-unresolved: the file repeats a value by an alias, and the value stays behind"],
    ],
  ])("%s", async (_, options, more, expected) => {
    const given = { ...files, ...more };
    const { cwd, report } = await start(options, given);
    expect(report.files).toEqual([]);
    expect(report.exitCode).toBeGreaterThan(0);
    expect(messages(report).sort()).toEqual([...expected]);
    expect(await contents(cwd)).toEqual(given);
  });

  it("outside a workspace", async () => {
    const { report } = await start({ from: "2025-12" }, {});
    expect(report.diagnostics.map(({ rule }) => rule)).toEqual(["no-workspace"]);
  });

  it("and tells nothing of those who are withheld", async () => {
    const edition = `id: 2025-12\ntitle: T\nissued: Lin Mei\npeople: [{ id: p, name: Lin Mei, withheld: true }]\n`;
    const { report } = await start({ from: "2025-12" }, { "data/2025-12/edition.yaml": edition });
    expect(report.diagnostics.length).toBeGreaterThan(0);
    expect(JSON.stringify(report)).not.toContain("Lin Mei");
  });
});
