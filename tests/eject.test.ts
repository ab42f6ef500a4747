import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  acceptTemplates,
  build,
  check,
  compareTemplates,
  eject,
  listTemplates,
  version,
} from "../src/index.ts";
import { scratch } from "./load/scratch.ts";
import { contents } from "./output/a-folder.ts";

const builtIn = fileURLToPath(new URL("../templates/", import.meta.url));
const read = (folder: string, path: string): Promise<string> =>
  readFile(join(folder, path), "utf8");
const workspace = (more: Record<string, string> = {}) =>
  scratch({
    "data/spring/edition.yaml":
      "id: spring\ntitle: T\nissued: 2025-09-01\nbottomLine: Act.\ndocuments: [summary]\n",
    ...more,
  });
const lockName = "templates/ejected.lock.json";

/** Changes the note of where a template came from, as an update of Briefwright would. */
async function age(cwd: string, path: string): Promise<void> {
  const lock = JSON.parse(await read(cwd, lockName));
  lock.templates[path] = { sha256: "0".repeat(64), version: "0.0.9" };
  await writeFile(join(cwd, lockName), JSON.stringify(lock));
}

describe("eject of a language that nothing is built in for", () => {
  const french = "templates/locales/fr.yaml";

  it("writes all messages in English, and the names of the documents", {
    timeout: 60_000,
  }, async () => {
    const cwd = await workspace({
      "data/spring/edition.yaml":
        "id: spring\ntitle: T\nissued: 2025-09-01\nlanguages: [fr]\nbottomLine: Act.\ndocuments: [summary]\n",
    });
    const missing = await check({ cwd });
    expect(
      missing.diagnostics.map(({ rule, hint }) => [rule, hint.includes("locales/fr.yaml")]),
    ).toEqual([["missing-message", true]]);
    const report = await eject({ cwd, templates: ["locales/fr"] });
    expect(report).toEqual({ files: [french], diagnostics: [], exitCode: 0 });
    const text = await read(cwd, french);
    const name = "summary: Executive summary\n";
    expect(text.split(name)).toHaveLength(2);
    await writeFile(join(cwd, french), text.replace(name, "summary: Résumé & co\n"));
    expect((await build({ cwd, formats: ["html"] })).diagnostics).toEqual([]);
    expect(await read(cwd, "output/spring/fr/summary.html")).toContain(
      "<title>T: Résumé &amp; co</title>",
    );
    expect((await eject({ cwd, templates: ["locales/fr.yaml"] })).diagnostics[0]?.message).toBe(
      `${french} is there already.`,
    );
  });

  it.each(["locales/fr_FR", "locales/../x", "locales/toolonglanguage", "other/fr"])(
    "does not take %s for one",
    async (name) => {
      const cwd = await workspace();
      const { files, diagnostics } = await eject({ cwd, templates: [name] });
      expect([files, diagnostics.map(({ rule }) => rule)]).toEqual([[], ["invalid-usage"]]);
    },
  );
});

describe("eject", () => {
  it("copies what is named and nothing else, and notes where it came from", {
    timeout: 60_000,
  }, async () => {
    const cwd = await workspace();
    const report = await eject({ cwd, templates: ["documents/summary", "rating"] });
    const paths = [
      "documents/summary/document.css",
      "documents/summary/document.hbs",
      "documents/summary/document.yaml",
      "partials/rating.hbs",
    ];
    expect(report).toEqual({
      files: paths.map((path) => `templates/${path}`),
      diagnostics: [],
      exitCode: 0,
    });
    const made = await contents(join(cwd, "templates"));
    expect(Object.keys(made).sort()).toEqual([...paths, "ejected.lock.json"].sort());
    for (const path of paths) expect(made[path]).toBe(await read(builtIn, path));
    const lock = JSON.parse(made["ejected.lock.json"] ?? "");
    expect(lock.lock).toBe(1);
    expect(Object.keys(lock.templates)).toEqual(paths);
    expect(
      new Set(Object.values(lock.templates).map((entry) => Reflect.get(Object(entry), "version"))),
    ).toEqual(new Set([version]));
    const { diagnostics } = await build({ cwd, formats: ["html"] });
    expect(diagnostics).toEqual([]);
  });

  it("adds to the note, and forgets what was deleted", async () => {
    const cwd = await workspace();
    await eject({ cwd, templates: ["rating"] });
    await eject({ cwd, templates: ["layout"] });
    await rm(join(cwd, "templates/partials/rating.hbs"));
    await eject({ cwd, templates: ["fact"] });
    const { templates } = JSON.parse(await read(cwd, lockName));
    expect(Object.keys(templates)).toEqual(["layout.hbs", "partials/fact.hbs"]);
  });

  it("replaces nothing", async () => {
    const cwd = await workspace({ "templates/documents/summary/document.css": "mine" });
    const before = await contents(cwd);
    const report = await eject({ cwd, templates: ["summary"] });
    expect(report.files).toEqual([]);
    expect(report.diagnostics).toMatchObject([
      {
        rule: "invalid-usage",
        message: "templates/documents/summary/document.css is there already.",
      },
    ]);
    expect(await contents(cwd)).toEqual(before);
  });

  it("copies nothing where one of several names is unknown, or none is given", async () => {
    const cwd = await workspace();
    const unknown = await eject({ cwd, templates: ["rating", "partials/masthed"] });
    expect(unknown.diagnostics).toMatchObject([
      { message: "There is no built-in template “partials/masthed”." },
    ]);
    expect(unknown.diagnostics[0]?.hint).toMatch(/^Did you mean partials\/masthead\?/);
    const none = await eject({ cwd, templates: [] });
    expect([unknown.exitCode, none.exitCode]).toEqual([2, 2]);
    expect(Object.keys(await contents(cwd))).toEqual(["data/spring/edition.yaml"]);
  });

  it("copies nothing if the note cannot be kept", async () => {
    const cwd = await workspace({ [`${lockName}/in-the-way`]: "" });
    const report = await eject({ cwd, templates: ["rating"] });
    expect(report.exitCode).toBeGreaterThan(0);
    expect(Object.keys(await contents(join(cwd, "templates")))).toEqual([
      "ejected.lock.json/in-the-way",
    ]);
  });

  it("names what is wrong with a note that somebody has changed", async () => {
    const cwd = await workspace({ [lockName]: '{"lock": 2, "templates": {}}' });
    for (const { diagnostics } of [
      await eject({ cwd, templates: ["rating"] }),
      await check({ cwd }),
    ]) {
      expect(diagnostics).toMatchObject([
        { rule: "invalid-value", file: lockName, line: 1, column: 10 },
      ]);
    }
  });
});

describe("a template that was ejected", () => {
  it("is named when the built-in one has changed, until somebody accepts that", {
    timeout: 60_000,
  }, async () => {
    const cwd = await workspace();
    await eject({ cwd, templates: ["rating", "fact"] });
    expect((await check({ cwd })).diagnostics).toEqual([]);
    await age(cwd, "partials/rating.hbs");
    const expected = [
      {
        rule: "ejected-template-outdated",
        severity: "warning",
        file: "templates/partials/rating.hbs",
        message: `it was ejected from Briefwright 0.0.9; in ${version} the built-in template is another`,
      },
    ];
    expect((await check({ cwd, profile: "release" })).diagnostics).toMatchObject(expected);
    expect((await build({ cwd, formats: ["html"] })).diagnostics).toMatchObject(expected);

    const accepted = await acceptTemplates({ cwd, templates: ["rating"] });
    expect(accepted).toMatchObject({ files: ["templates/partials/rating.hbs"], exitCode: 0 });
    expect((await check({ cwd })).diagnostics).toEqual([]);
  });

  it("is named also where it keeps the templates from being read", async () => {
    const cwd = await workspace();
    await eject({ cwd, templates: ["summary"] });
    await age(cwd, "documents/summary/document.yaml");
    await writeFile(
      join(cwd, "templates/documents/summary/document.yaml"),
      "title: T\nvue: summary\n",
    );
    const rules = (await check({ cwd })).diagnostics.map(({ rule }) => rule);
    expect(rules).toContain("ejected-template-outdated");
    expect(rules).toContain("missing-field");
  });

  it("is one's own once its built-in one is gone and that is accepted", async () => {
    const cwd = await workspace({ "templates/styles/09-old.css": "" });
    await eject({ cwd, templates: ["rating"] });
    await age(cwd, "styles/09-old.css");
    expect((await check({ cwd })).diagnostics).toMatchObject([
      {
        message: `it was ejected from Briefwright 0.0.9; ${version} has no such template any more`,
      },
    ]);
    await acceptTemplates({ cwd, templates: ["styles/09-old.css"] });
    expect((await check({ cwd })).diagnostics).toEqual([]);
  });
});

describe("acceptTemplates and compareTemplates", () => {
  it("show what differs, line by line", async () => {
    const cwd = await workspace();
    await eject({ cwd, templates: ["rating", "fact"] });
    const text = await read(cwd, "templates/partials/rating.hbs");
    await writeFile(join(cwd, "templates/partials/rating.hbs"), `{{! Mine. }}\n${text}`);
    const { differences, exitCode } = await compareTemplates({
      cwd,
      templates: ["fact", "rating"],
    });
    expect(exitCode).toBe(0);
    expect(differences.map(({ path, hunks }) => [path, hunks[0]?.lines[0]])).toEqual([
      ["partials/fact.hbs", undefined],
      ["partials/rating.hbs", { sign: "-", text: "{{! Mine. }}" }],
    ]);
  });

  it("have nothing to do with what is not overridden", async () => {
    const cwd = await workspace();
    for (const act of [acceptTemplates, compareTemplates]) {
      const { diagnostics, exitCode } = await act({ cwd, templates: ["rating"] });
      expect(exitCode).toBe(2);
      expect(diagnostics).toMatchObject([
        { message: "The workspace overrides nothing of rating." },
      ]);
    }
    expect(Object.keys(await contents(cwd))).toEqual(["data/spring/edition.yaml"]);
  });

  it("take a file along that was copied by hand", async () => {
    const cwd = await workspace({
      "templates/partials/rating.hbs": await read(builtIn, "partials/rating.hbs"),
    });
    await acceptTemplates({ cwd, templates: ["rating"] });
    const { templates } = await listTemplates({ cwd });
    expect(templates).toContainEqual({ path: "partials/rating.hbs", state: "ejected", version });
  });
});

it("several at once are all noted", async () => {
  const cwd = await workspace();
  const names = ["documents/quotes", "documents/risks", "scales/icd-203", "partials/rating"];
  const reports = await Promise.all(names.map((name) => eject({ cwd, templates: [name] })));
  expect(reports.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
  const files = reports.flatMap((report) => report.files);
  const { templates } = JSON.parse(await read(cwd, lockName));
  expect(Object.keys(templates).map((path) => `templates/${path}`)).toEqual([...files].sort());
});

it("listTemplates says how it stands with each template", async () => {
  const cwd = await workspace({ "templates/partials/fact.hbs": "mine" });
  await eject({ cwd, templates: ["rating", "layout"] });
  await age(cwd, "layout.hbs");
  const { templates } = await listTemplates({ cwd });
  const states = Object.fromEntries(templates.map(({ path, state }) => [path, state]));
  expect(states).toMatchObject({
    "layout.hbs": "outdated",
    "partials/rating.hbs": "ejected",
    "partials/fact.hbs": "own",
    "partials/masthead.hbs": "built-in",
  });
});

it("in Briefwright itself there is nothing to eject", async () => {
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  const report = await eject({ cwd, templates: ["rating"] });
  expect(report.diagnostics).toMatchObject([
    { message: "templates/partials/rating.hbs is there already." },
  ]);
});
