import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type BuildOptions, build, check } from "../../src/index.ts";

type Files = Readonly<Record<string, string>>;

function folder(files: Files): string {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), "briefwright-helpers-")));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  return cwd;
}

const shout = "export function shout(text) { return text.toUpperCase() + '<b>'; }\n";

const workspace = (template = "<p>{{shout edition.title.text}}</p>", more: Files = {}): string =>
  folder({
    "briefwright.yaml": "helpers: templates/helpers.mjs\n",
    "data/spring/edition.yaml":
      "id: spring\ntitle: Harbours\nissued: 2025-09-01\ndocuments: [memo]\n",
    "templates/documents/memo/document.yaml": "title: Memo\nview: edition\n",
    "templates/documents/memo/document.hbs": `<h1>{{run edition.title}}</h1>\n${template}\n`,
    "templates/helpers.mjs": shout,
    ...more,
  });

const make = (cwd: string, options: Partial<BuildOptions> = {}) =>
  build({ cwd, formats: ["html"], ...options });
const html = (cwd: string): string => readFileSync(join(cwd, "output/spring/en/memo.html"), "utf8");

describe("helpers that a workspace declares", { timeout: 60_000 }, () => {
  it("stop the build while nobody has allowed them", async () => {
    // Would tell by a file that it has run.
    const trace = join(tmpdir(), `briefwright-ran-${process.pid}`);
    const cwd = workspace("<p>x</p>", {
      "templates/helpers.mjs": `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(trace)}, "");\n${shout}`,
    });
    const { diagnostics, exitCode } = await make(cwd);
    expect(exitCode).toBe(2);
    expect(diagnostics).toMatchObject([
      { rule: "helpers-not-allowed", file: "templates/helpers.mjs" },
    ]);
    expect(diagnostics[0]?.hint).toContain("--allow-helpers");
    expect(() => html(cwd)).toThrow();
    await check({ cwd });
    expect(() => readFileSync(trace)).toThrow();
  });

  it("cannot be allowed by the workspace itself", async () => {
    const cwd = workspace("<p>x</p>", {
      "briefwright.yaml": "helpers: templates/helpers.mjs\nallowHelpers: true\n",
    });
    expect((await make(cwd)).diagnostics).toMatchObject([{ rule: "invalid-settings" }]);
    const inside = workspace("<p>x</p>");
    mkdirSync(join(inside, "briefwright"));
    writeFileSync(join(inside, "briefwright/config.yaml"), `allowHelpers: [${inside}]\n`);
    const environment = { XDG_CONFIG_HOME: inside };
    expect((await make(inside, { environment })).diagnostics).toMatchObject([
      { rule: "helpers-not-allowed" },
    ]);
  });

  it("run where the command line says so, and give text, which is escaped", async () => {
    const cwd = workspace('<p title="{{shout edition.id}}">{{shout edition.title.text}}</p>');
    expect((await make(cwd, { allowHelpers: true })).diagnostics).toEqual([]);
    expect(html(cwd)).toContain('<p title="SPRING&lt;b&gt;">HARBOURS&lt;b&gt;</p>');
  });

  it.each(["XDG_CONFIG_HOME", "APPDATA", "HOME"])(
    "run where the user's own configuration in %s names the workspace",
    async (variable) => {
      const cwd = workspace();
      const link = `${cwd}-link`;
      symlinkSync(cwd, link);
      onTestFinished(() => rmSync(link));
      const file = `${variable === "HOME" ? ".config/" : ""}briefwright/config.yaml`;
      const home = folder({ [file]: `allowHelpers:\n  - ${link}\n` });
      const environment = { [variable]: home };
      expect((await make(cwd, { environment })).exitCode).toBe(0);
      const other = workspace();
      expect((await make(other, { environment })).diagnostics).toMatchObject([
        { rule: "helpers-not-allowed" },
      ]);
    },
  );

  it("do not run where that configuration is at fault, which is said", async () => {
    const cwd = workspace();
    for (const text of ["allowHelper: []\n", "allowHelpers: [here]\n", "allowHelpers: [\n"]) {
      const home = folder({ "briefwright/config.yaml": text });
      const { diagnostics, exitCode } = await make(cwd, { environment: { XDG_CONFIG_HOME: home } });
      expect(exitCode).toBe(2);
      expect(diagnostics.map(({ rule }) => rule)).toContain("invalid-settings");
      expect(diagnostics.map(({ rule }) => rule)).toContain("helpers-not-allowed");
    }
  });

  it("take part in the manifest, so that another text of theirs makes outputs stale", async () => {
    const cwd = workspace();
    await make(cwd, { allowHelpers: true });
    const inputs = (): string => {
      const manifest = JSON.parse(
        readFileSync(join(cwd, "output/spring/manifest.json"), "utf8"),
      ) as { inputs: { path: string; sha256: string }[] };
      return manifest.inputs.find(({ path }) => path === "templates/helpers.mjs")?.sha256 ?? "";
    };
    const before = inputs();
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    writeFileSync(join(cwd, "templates/helpers.mjs"), shout.replace("<b>", "!"));
    await make(cwd, { allowHelpers: true });
    expect(inputs()).not.toBe(before);
    expect(html(cwd)).toContain("HARBOURS!");
  });

  it("may be several, in a folder", async () => {
    const cwd = workspace("<p>{{shout edition.id}}{{quiet edition.id}}</p>", {
      "briefwright.yaml": "helpers: templates/helpers\n",
      "templates/helpers/a.mjs": shout,
      "templates/helpers/b.mjs": "export const quiet = (text) => '(' + text + ')';\n",
      "templates/helpers/notes.txt": "nothing",
    });
    expect((await make(cwd, { allowHelpers: true })).diagnostics).toEqual([]);
    expect(html(cwd)).toContain("SPRING&lt;b&gt;(spring)");
  });

  it("are at fault with the place in the template", async () => {
    const cwd = workspace(
      "<p>{{shout edition.number.nothing}}</p>\n<p>{{shout edition.title}}</p>",
    );
    const { diagnostics, exitCode } = await make(cwd, { allowHelpers: true });
    expect(exitCode).toBe(1);
    expect(diagnostics).toMatchObject([{ rule: "template-field-unknown", line: 2, column: 4 }]);
    const other = workspace("<p>{{shout edition.title}}</p>");
    expect((await make(other, { allowHelpers: true })).diagnostics).toMatchObject([
      {
        rule: "helper-failed",
        file: "templates/documents/memo/document.hbs",
        line: 2,
        column: 4,
        message: expect.stringContaining("“shout” failed: text.toUpperCase is not a function"),
      },
    ]);
  });

  it.each([
    ["{{shout}}", "template-syntax"],
    ["{{shout text=edition.id}}", "template-syntax"],
    ["{{shout (shout edition.id)}}", "template-construct-refused"],
    ["{{{shout edition.id}}}", "template-raw-output"],
    ["{{#shout edition.id}}x{{/shout}}", "template-helper-unknown"],
    ["{{whisper edition.id}}", "template-helper-unknown"],
  ])("cannot be called as %s, which check sees without running them", async (call, rule) => {
    const cwd = workspace(`<p>${call}</p>`);
    expect((await check({ cwd })).diagnostics).toMatchObject([{ rule, line: 2, column: 4 }]);
  });

  it.each([
    [{ "templates/helpers.mjs": "export function run(text) { return text; }\n" }, "helper-invalid"],
    [{ "templates/helpers.mjs": "const a = 1;\n" }, "helper-invalid"],
    [{ "briefwright.yaml": "helpers: templates/none.mjs\n" }, "file-missing"],
    [{ "briefwright.yaml": "helpers: ../helpers.mjs\n" }, "invalid-settings"],
    [{ "briefwright.yaml": "helpers: /etc/passwd\n" }, "invalid-settings"],
  ])("are named where they cannot be: %j", async (files, rule) => {
    const cwd = workspace("<p>x</p>", files);
    const { diagnostics } = await check({ cwd });
    expect(diagnostics.map((found) => found.rule)).toEqual([rule]);
    expect((await make(cwd, { allowHelpers: true })).exitCode).not.toBe(0);
  });

  it("are not followed out of the workspace", async () => {
    const outside = folder({ "helpers.mjs": shout });
    const cwd = workspace("<p>x</p>");
    rmSync(join(cwd, "templates/helpers.mjs"));
    symlinkSync(join(outside, "helpers.mjs"), join(cwd, "templates/helpers.mjs"));
    expect((await make(cwd, { allowHelpers: true })).diagnostics).toMatchObject([
      { rule: "file-outside-workspace", file: "templates/helpers.mjs" },
    ]);
  });
});
