import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { merge } from "../../src/index.ts";
import { ensureCompiled } from "../cli/program.ts";
import { aCheckout, type CheckedOut, git } from "./pull-request.ts";
import { type ActionRun, action, repository, runAction } from "./run-action.ts";

/*
 * The steps of the action, run on a repository as a runner would. What they print and leave
 * stands in tests/golden/ci/; `npx vitest run --update tests/ci` renews it.
 */

const html = { "working-directory": "briefs", format: "html" };

/** The log and the summary, without what is another in each run. */
async function matchGolden(name: string, run: ActionRun, { folder, temp }: CheckedOut) {
  const log = run.steps
    .map((step) => `── ${step.name}\n${step.log}── exit code ${step.code}\n`)
    .join("\n")
    .replaceAll(temp, "<runner>")
    .replaceAll(folder, "<repository>")
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "<token>");
  await expect(log).toMatchFileSnapshot(`../golden/ci/${name}.txt`);
  await expect(run.summary).toMatchFileSnapshot(`../golden/ci/${name}-summary.md`);
}

function replaceIn(path: string, from: string, to: string): void {
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

const lineOf = (path: string, words: string): number =>
  readFileSync(path, "utf8")
    .split("\n")
    .findIndex((line) => line.includes(words)) + 1;

beforeAll(ensureCompiled, 120_000);

describe("the action", { timeout: 300_000 }, () => {
  it("tells a pull request that breaks one quotation so, once, on its line", async () => {
    const place = await aCheckout();
    replaceIn(place.edition, "wait for nine days.", "wait for ten days.");
    const run = runAction(place.folder, place.temp, html);
    expect(run.ok).toBe(false);
    expect(run.steps.map(({ name, code }) => [name, code])).toEqual([
      ["Install", 0],
      ["Check", 1],
    ]);
    expect(run.annotations).toHaveLength(1);
    const line = lineOf(place.edition, "wait for ten days.");
    expect(run.annotations[0]).toContain(
      `::error file=briefs/data/2026-01/edition.yaml,line=${line},col=11,title=quotation-edited::`,
    );
    const { runs } = JSON.parse(
      readFileSync(join(run.outputs["check.reports"] ?? "", "briefwright.sarif"), "utf8"),
    );
    expect(runs[0].results.map(({ level }: { level: string }) => level)).toContain("error");
    await matchGolden("broken-quotation", run, place);
  });

  it("builds what is sound, and gives out what it has published", async () => {
    const place = await aCheckout();
    // As a cache would bring it: an edition that is none any more.
    const stale = join(place.folder, "briefs/output/2025-12");
    mkdirSync(stale, { recursive: true });
    writeFileSync(join(stale, "manifest.json"), "{}");
    const run = runAction(place.folder, place.temp, html);
    expect(run.steps.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(run.annotations).toEqual([]);
    const documents = run.outputs["build.documents"] ?? "";
    expect(readdirSync(documents)).toEqual(["2026-01"]);
    expect(readdirSync(join(documents, "2026-01")).sort()).toEqual(["en", "manifest.json"]);
    expect(readdirSync(run.outputs["check.reports"] ?? "").sort()).toEqual([
      "briefwright.sarif",
      "build.json",
      "summary.md",
    ]);
    await matchGolden("sound", run, place);

    const again = runAction(place.folder, place.temp, html);
    expect(again.ok).toBe(true);
    expect(again.summary).toContain("| html kept |");
    expect(again.summary).not.toContain("html made");
  });

  it("gives out nothing that lies beside the documents, nor what a link leads to", async () => {
    const place = await aCheckout();
    const edition = join(place.folder, "briefs/output/2026-01");
    mkdirSync(join(edition, "en"), { recursive: true });
    writeFileSync(join(edition, "en/more.html"), "<script>1</script>");
    writeFileSync(join(place.temp, "secret"), "secret");
    symlinkSync(join(place.temp, "secret"), join(edition, "en/link.html"));
    const run = runAction(place.folder, place.temp, html);
    expect(run.ok).toBe(true);
    const published = readdirSync(join(run.outputs["build.documents"] ?? "", "2026-01/en"));
    const { outputs } = JSON.parse(readFileSync(join(edition, "manifest.json"), "utf8"));
    const listed = outputs.map(({ path }: { path: string }) => path.replace("en/", ""));
    expect(published.sort()).toEqual(listed.sort());
  });

  it("says nothing of the folders of the runner in the report that it keeps", async () => {
    const { temp } = await aCheckout();
    const report = join(temp, "build.json");
    const browser = { product: "HeadlessChrome", version: "147", path: "/home/canary/.cache/x" };
    writeFileSync(report, JSON.stringify({ output: "output", editions: [], browser }));
    const collect = join(repository, "ci/collect.mjs");
    const { status } = spawnSync(process.execPath, [collect, report, join(temp, "documents")]);
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(report, "utf8"))).toEqual({
      output: "output",
      editions: [],
      browser: { product: "HeadlessChrome", version: "147" },
    });
  });

  it("makes anew what the repository brings, whatever its manifest says", async () => {
    const place = await aCheckout();
    runAction(place.folder, place.temp, html);
    const edition = join(place.folder, "briefs/output/2026-01");
    const manifest = JSON.parse(readFileSync(join(edition, "manifest.json"), "utf8"));
    const forged = `${readFileSync(join(edition, manifest.outputs[0].path), "utf8")}<script>1</script>`;
    writeFileSync(join(edition, manifest.outputs[0].path), forged);
    manifest.outputs[0].sha256 = createHash("sha256").update(forged).digest("hex");
    manifest.outputs[0].bytes = Buffer.byteLength(forged);
    writeFileSync(join(edition, "manifest.json"), JSON.stringify(manifest));
    git(place.folder, "add", "--force", "briefs/output");
    const run = runAction(place.folder, place.temp, html);
    expect(run.ok).toBe(true);
    expect(run.summary).not.toContain("html kept");
    const documents = join(run.outputs["build.documents"] ?? "", "2026-01");
    expect(readFileSync(join(documents, manifest.outputs[0].path), "utf8")).not.toContain(
      "<script",
    );
  });

  it("says what the check has said not again when it builds", async () => {
    const place = await aCheckout();
    replaceIn(place.edition, "    bearer: Importers\n", "");
    const run = runAction(place.folder, place.temp, html);
    expect(run.ok).toBe(true);
    expect(run.annotations).toEqual([
      expect.stringMatching(/^::warning file=briefs.*,title=risk-without-bearer::/),
    ]);
  });

  it("builds parts that merge to what it builds in one", async () => {
    const place = await aCheckout();
    const parts = ["1/2", "2/2"].map((shard, index) => {
      const run = runAction(place.folder, place.temp, { ...html, shard });
      expect(run.ok, run.steps.at(-1)?.log).toBe(true);
      const part = join(place.temp, `part-${index}`);
      cpSync(run.outputs["build.documents"] ?? "", part, { recursive: true });
      return part;
    });
    const cwd = join(place.folder, "briefs");
    const merged = await merge({ cwd, folders: parts, output: "merged" });
    expect(merged.exitCode).toBe(0);
    const whole = runAction(place.folder, place.temp, html).outputs["build.documents"] ?? "";
    const paths = readdirSync(whole, { recursive: true, encoding: "utf8" }).sort();
    const all = readdirSync(join(cwd, "merged"), { recursive: true, encoding: "utf8" }).sort();
    expect(all).toEqual(paths);
    for (const path of paths.filter((name) => /\.\w+$/.test(name)))
      expect(readFileSync(join(cwd, "merged", path))).toEqual(readFileSync(join(whole, path)));
  });

  it("takes no command out of the data", async () => {
    const place = await aCheckout();
    const words = `${"x".repeat(55)} ::error file=a.yaml::forged ##[error]forged`;
    replaceIn(place.edition, "id: port-study", `id: "${words}"`);
    const run = runAction(place.folder, place.temp, html);
    expect(run.steps.map(({ log }) => log).join("")).toContain("forged");
    expect(run.annotations.length).toBeGreaterThan(0);
    for (const line of run.annotations) expect(line).toMatch(/^::error file=briefs\//);
    expect(run.summary).not.toMatch(/##\[|^\s*::/m);
  });

  it.each([
    ["editions", "--allow-helpers", "no options"],
    ["editions", "2026-01\n--allow-helpers", "no options"],
    ["release", "yes", '"true" or "false"'],
    ["working-directory", "elsewhere", "no folder"],
    ["format", "html --allow-helpers", "html, pdf"],
    ["shard", "1/4 --allow-helpers", "such as 1/4"],
  ])("refuses for %s %j", async (input, value, said) => {
    const place = await aCheckout();
    const run = runAction(place.folder, place.temp, { ...html, [input]: value });
    expect(run.ok).toBe(false);
    expect(run.steps.at(-1)?.code).toBe(2);
    expect(run.annotations).toEqual([expect.stringContaining(said)]);
    expect(existsSync(join(place.folder, "briefs/output"))).toBe(false);
  });

  it("runs no command that stands in an input", async () => {
    const place = await aCheckout();
    const editions = "$(touch pwned) `touch pwned` ; touch pwned ' && touch pwned '";
    runAction(place.folder, place.temp, { ...html, editions });
    expect(existsSync(join(place.folder, "briefs/pwned"))).toBe(false);
    expect(existsSync(join(place.folder, "pwned"))).toBe(false);
  });

  it("says what is missing where nothing is locked", async () => {
    const place = await aCheckout();
    rmSync(join(place.folder, "briefs/package-lock.json"));
    const run = runAction(place.folder, place.temp, html);
    expect(run.steps.map(({ name, code }) => [name, code])).toEqual([["Install", 2]]);
    expect(run.annotations).toEqual([expect.stringContaining("There is no package-lock.json")]);
  });
});

describe("action.yml", () => {
  const scripts = readdirSync(join(repository, "ci")).map((name) =>
    readFileSync(join(repository, "ci", name), "utf8"),
  );

  it("names every other action by a commit", () => {
    const used = action.runs.steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !/^[\w/-]+@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });

  it("hands inputs to its scripts through the environment alone", () => {
    const runs = action.runs.steps.flatMap(({ run }) => run ?? []);
    expect(runs.length).toBe(3);
    expect(runs.filter((run) => run.includes("${{"))).toEqual([]);
  });

  it("never lets the helpers of a workspace run", () => {
    const all = [readFileSync(join(repository, "action.yml"), "utf8"), ...scripts].join("\n");
    expect(all).not.toContain("allow-helpers");
    // Nor anything else that an input could smuggle in.
    expect(all).not.toMatch(/\beval\b|BRIEFWRIGHT_CONFIG|XDG_CONFIG/);
  });

  it("needs no secret", () => {
    expect(readFileSync(join(repository, "action.yml"), "utf8")).not.toMatch(
      /secrets\.|github\.token/,
    );
  });
});
