import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { check, checkReport, type Diagnostic, report, writeReport } from "../src/index.ts";

/** A folder with files, which goes away with the test. */
function aFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "briefwright-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const about = (file: string, line = 2): Diagnostic => ({
  rule: "unknown-field",
  severity: "error",
  message: "there is no such field",
  hint: "Delete it.",
  file,
  line,
  column: 1,
});

describe("the pretty report", () => {
  const shown = async (file: string, content: string | Uint8Array, line?: number) => {
    const cwd = aFolder({ "data/spring/edition.yaml": "id: spring\n", [file]: content });
    return report([about(file, line)], { format: "pretty", cwd });
  };

  it("shows the line of the file", async () => {
    const text = await shown("data/spring/risks.yaml", "- id: a\nbad: here\n");
    expect(text).toContain("  2 │ bad: here\n    │ ^^^\n");
  });

  it("shows nothing of a file that holds the name of somebody withheld", async () => {
    const cwd = aFolder({ "data/spring/people.yaml": "- id: a\nname: B\n" });
    const shown = about("data/spring/people.yaml");
    const hidden = { ...shown, sensitive: true } as const;
    expect(await report([shown], { format: "pretty", cwd })).toContain("name: B");
    expect(await report([hidden], { format: "pretty", cwd })).not.toContain("name: B");
    // Though another diagnostic has the file read.
    expect(await report([hidden, { ...shown, line: 1 }], { format: "pretty", cwd })).not.toContain(
      "name: B",
    );
  });

  it("counts lines as places do: CRLF is one end, and a byte-order mark no sign", async () => {
    const text = await shown("data/spring/risks.yaml", "\ufeff- id: a\r\nbad: here\r\n");
    expect(text).toContain("  2 │ bad: here\n    │ ^^^\n");
    const first = await shown("data/spring/risks.yaml", "\ufeffbad: here\r\n", 1);
    expect(first).toContain("  1 │ bad: here\n    │ ^^^\n");
  });

  it.each([
    ["a file that is not there", "data/spring/gone.yaml/x", "", "data/spring/risks.yaml"],
    ["a line that is not there", "data/spring/risks.yaml", "- id: a\n", undefined],
    [
      "what is not in UTF-8",
      "data/spring/risks.yaml",
      Buffer.from("a\nb\xff\n", "latin1"),
      undefined,
    ],
    ["private.yaml", "data/spring/private.yaml", "- x\nhidden: name\n", undefined],
    ["somebody withheld", "data/spring/people.yaml", "- id: x\nname: Y\nwithheld: [\n", undefined],
    ["a held text", "data/spring/texts/report.txt", "x\nhidden words\n", undefined],
    ["a file outside the workspace", "data/spring/a.yaml", "a\nb\n", "../../etc/passwd"],
  ])("shows nothing of %s", async (_what, path, content, asked = path) => {
    const cwd = aFolder({ "data/spring/edition.yaml": "id: spring\n", [path]: content });
    const text = await report([about(asked)], { format: "pretty", cwd });
    expect(text).toContain("there is no such field");
    expect(text).not.toContain("│");
  });
});

describe("reports for code hosts", () => {
  it("name files from the repository, as far above the workspace as it may be", async () => {
    const folder = aFolder({ ".git/HEAD": "", "briefs/eu/data/spring/edition.yaml": "" });
    const options = { format: "github", cwd: join(folder, "briefs/eu/data") } as const;
    const text = await report([about("data/spring/risks.yaml")], options);
    expect(text).toContain("file=briefs/eu/data/spring/risks.yaml,");
  });

  it("name files from the workspace where there is no repository", async () => {
    const cwd = aFolder({ "data/spring/edition.yaml": "" });
    const text = await report([about("data/spring/risks.yaml")], { format: "github", cwd });
    expect(text).toContain("file=data/spring/risks.yaml,");
  });

  it("bring along the page of the rule", async () => {
    const cwd = aFolder({ "data/spring/edition.yaml": "" });
    const text = await report([about("data/spring/risks.yaml")], { format: "sarif", cwd });
    const [rule] = JSON.parse(text).runs[0].tool.driver.rules;
    expect(rule.shortDescription.text).toBe("A record has a field that there is none of.");
    expect(rule.help.markdown).toMatch(/^# unknown-field\n/);
  });
});

describe("writing a report", () => {
  const workspace = () =>
    aFolder({ "data/spring/edition.yaml": "", "templates/x.hbs": "", "briefwright.yaml": "" });

  it("makes the folder, replaces what is there, and leaves nothing beside it", async () => {
    const cwd = workspace();
    for (const text of ["first, which is longer", "second"]) {
      expect(await writeReport(text, { cwd, file: "out/a/report.txt" })).toBeUndefined();
    }
    expect(readFileSync(join(cwd, "out/a/report.txt"), "utf8")).toBe("second\n");
    expect(readdirSync(join(cwd, "out/a"))).toEqual(["report.txt"]);
  });

  it.each([
    "data/report.xml",
    "data",
    "data/spring/edition.yaml",
    "out/../data/spring/new/report.xml",
    "data/..report.xml",
    "templates/report.xml",
    "briefwright.yaml",
    "brand.yaml",
    "brand/logo.svg",
    "link/report.xml",
  ])("refuses %s, before and at the time, and touches nothing", async (file) => {
    const cwd = workspace();
    symlinkSync(join(cwd, "data/spring"), join(cwd, "link"));
    expect(await checkReport({ cwd, file })).toMatchObject({ rule: "invalid-usage" });
    expect(await writeReport("text", { cwd, file })).toMatchObject({ rule: "invalid-usage" });
    const inside = join(cwd, "data/spring");
    expect(await checkReport({ cwd: inside, file: "report.xml" })).toBeDefined();
    expect(readdirSync(inside)).toEqual(["edition.yaml"]);
    expect(readFileSync(join(inside, "edition.yaml"), "utf8")).toBe("");
  });

  it.each(["output/spring/manifest.json", "output/spring/en/risks.html"])(
    "leaves %s, which is published, as it is",
    async (file) => {
      const sound = {
        manifest: 1,
        edition: "spring",
        profile: "draft",
        tool: { name: "briefwright", version: "1.0.0" },
        inputs: [],
        outputs: [
          {
            path: "en/risks.html",
            document: "risks",
            language: "en",
            format: "html",
            bytes: 1,
            sha256: "0".repeat(64),
            madeFrom: "0".repeat(64),
          },
        ],
      };
      const cwd = workspace();
      mkdirSync(join(cwd, "output/spring/en"), { recursive: true });
      writeFileSync(join(cwd, "output/spring/manifest.json"), JSON.stringify(sound));
      expect(await checkReport({ cwd, file })).toMatchObject({ rule: "invalid-usage" });
      expect(await checkReport({ cwd, file: "output/spring/en/report.xml" })).toBeUndefined();
      expect(await checkReport({ cwd, file: "output/report.xml" })).toBeUndefined();
    },
  );

  it.each(["database.xml", "..data/report.xml", "data.xml"])("takes %s", async (file) => {
    expect(await checkReport({ cwd: workspace(), file })).toBeUndefined();
  });

  it.skipIf(process.platform === "win32")("takes the place of no device and no pipe", async () => {
    const cwd = workspace();
    execFileSync("mkfifo", [join(cwd, "pipe")]);
    const refused = { rule: "output-not-writable" };
    // The devices are only looked at: were they replaced, every program here would suffer.
    for (const file of ["pipe", "/dev/null", "/dev/stdout", "/dev/fd/1", "/dev/not-yet"]) {
      expect(await checkReport({ cwd, file })).toMatchObject(refused);
    }
    expect(await writeReport("text", { cwd, file: "pipe" })).toMatchObject(refused);
    expect(statSync(join(cwd, "pipe")).isFIFO()).toBe(true);
  });

  it("says why a file cannot be written", async () => {
    const cwd = workspace();
    writeFileSync(join(cwd, "out"), "a file");
    const obstacle = await writeReport("text", { cwd, file: "out/report.xml" });
    expect(obstacle).toMatchObject({ rule: "output-not-writable", severity: "error" });
    expect(obstacle?.message).toContain("out/report.xml");
    mkdirSync(join(cwd, "folder"));
    expect(await checkReport({ cwd, file: "folder" })).toMatchObject({
      rule: "output-not-writable",
    });
  });
});

describe("the summary of a job", { timeout: 60_000 }, () => {
  const edition = (id: string, person: string, words: string, status: string) => `id: ${id}
title: Ports
issued: 2025-09-01
${id === "spring" ? "predecessor: winter\n" : ""}people: [{ id: lu-xiaomeng, name: Lu Xiaomeng${person} }]
sources: [{ id: talk, title: A talk }]
quotes:
  - { id: lu-close, text: ${words}, source: talk, speakers: [lu-xiaomeng], recordStatus: ${status} }
`;

  it("tells what has changed, and nobody who is protected", async () => {
    const label = ", withheld: true, publicLabel: a senior official";
    const cwd = aFolder({
      "data/winter/edition.yaml": edition("winter", "", "They are close.", "on-record"),
      "data/spring/edition.yaml": edition("spring", label, "They are far.", "background"),
    });
    const { diagnostics } = await check({ cwd, editions: ["spring"] });
    const text = await report(diagnostics, { format: "markdown", cwd, editions: ["spring"] });
    expect(text).toContain("[was: close; now: far]".replace(/[[\]]/g, "\\$&"));
    expect(text).toContain("a senior official");
    expect(text).not.toMatch(/xiaomeng|lu-close/i);
  });

  it("tells nothing of an edition that cannot be compared", async () => {
    const cwd = aFolder({ "data/spring/edition.yaml": "id: spring\n" });
    const { diagnostics } = await check({ cwd });
    const text = await report(diagnostics, { format: "markdown", cwd, editions: ["spring"] });
    expect(text).not.toContain("What has changed");
  });

  it.each(["javascript:alert(1)", "https://example.org/a)b", "https://example.org/ x", "x"])(
    "links to no address such as %s",
    async (address) => {
      const cwd = aFolder({ "data/spring/edition.yaml": "" });
      const addresses = { files: address, rules: address };
      const text = await report([about("data/spring/a.yaml")], {
        format: "markdown",
        cwd,
        addresses,
      });
      expect(text).not.toContain("](");
    },
  );
});
