/*
 * Has veraPDF check PDFs against PDF/UA-1 and PDF/A-3a: those named, or those of a release
 * build of the sample and of every workspace in tests/conformance/workspaces. Needs Java, and
 * Maven once to get veraPDF. Where one of them is missing it says so, and nothing has failed.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const flavours = ["ua1", "3a"];
const version = "1.28.2";
const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "bin/briefwright.mjs");

const temporary = mkdtempSync(join(tmpdir(), "briefwright-conformance-"));
const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>briefwright</groupId>
  <artifactId>conformance</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.verapdf.apps</groupId>
      <artifactId>greenfield-apps</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;

function main(named) {
  const jars = findVeraPdf();
  if (jars === undefined) return 0;
  const { files, failed } = named.length > 0 ? { files: named, failed: 0 } : buildAll();
  const faults = flavours.reduce((sum, flavour) => sum + check(jars, flavour, files), 0);
  const passed = files.length * flavours.length - faults;
  console.log(`${passed} passed, ${faults} failed${failed > 0 ? `, ${failed} not built` : ""}`);
  return faults + failed > 0 || files.length === 0 ? 1 : 0;
}

/** The folder of veraPDF's jars; undefined, and said why, if it cannot be had. */
function findVeraPdf() {
  if (run("java", ["-version"]).status !== 0) return skip("no Java");
  const modules = join(root, "node_modules");
  const cache = join(existsSync(modules) ? join(modules, ".cache") : tmpdir(), "verapdf", version);
  if (existsSync(cache)) return cache;
  if (run("mvn", ["-version"]).status !== 0) return skip("no Maven to get veraPDF with");
  const jars = join(temporary, "jars");
  writeFileSync(join(temporary, "pom.xml"), pom);
  const { status, stdout } = run("mvn", [
    "-q",
    "-B",
    "-f",
    join(temporary, "pom.xml"),
    "dependency:copy-dependencies",
    `-DoutputDirectory=${jars}`,
  ]);
  if (status !== 0 || !existsSync(jars)) {
    const [reason] = stdout.split("\n").filter((line) => line.startsWith("[ERROR]"));
    if (reason) console.error(reason);
    return skip("Maven Central not reachable");
  }
  // Whole or not at all, so that a run that is broken off leaves nothing half done.
  const copy = `${cache}-${process.pid}`;
  cpSync(jars, copy, { recursive: true });
  renameSync(copy, cache);
  return cache;
}

/**
 * Builds everything there is to build, packs included.
 * @returns the PDFs, and how often something was not built
 */
function buildAll() {
  const others = join(root, "tests/conformance/workspaces");
  const names = existsSync(others) ? readdirSync(others).sort() : [];
  const files = [];
  let failed = 0;
  for (const workspace of [root, ...names.map((name) => join(others, name))]) {
    const output = join(temporary, "output", workspace === root ? "sample" : basename(workspace));
    const make = (...what) => {
      const options = ["--release", "--format", "pdf", "--output", output, "--cwd", workspace];
      const { status, stderr } = run(process.execPath, [program, ...what, ...options]);
      if (status === 0) return true;
      console.error(`${relative(root, workspace) || "sample"}: ${what.join(" ")}\n${stderr}`);
      failed++;
      return false;
    };
    if (!make("build")) continue;
    for (const edition of readdirSync(output)) make("pack", edition);
    const found = readdirSync(output, { recursive: true, encoding: "utf8" }).sort();
    files.push(...found.filter((name) => name.endsWith(".pdf")).map((name) => join(output, name)));
  }
  return { files, failed };
}

/** Checks files against one standard, and prints a line for each. @returns how many fail */
function check(jars, flavour, files) {
  if (files.length === 0) return 0;
  const options = ["-f", flavour, "--format", "json", "--maxfailuresdisplayed", "1"];
  const command = ["-cp", join(jars, "*"), "org.verapdf.apps.GreenfieldCliWrapper", ...options];
  const { stdout, stderr } = run("java", [
    ...command,
    "--loglevel",
    "1",
    ...files.map((f) => resolve(f)),
  ]);
  if (!stdout.trimStart().startsWith("{")) {
    throw new Error(`veraPDF gave no report:\n${stdout.slice(0, 2000)}${stderr.slice(0, 2000)}`);
  }
  const { jobs } = JSON.parse(stdout).report;
  const seen = new Set(jobs.map(({ itemDetails }) => itemDetails.name));
  const unseen = files.filter((file) => !seen.has(resolve(file)));
  for (const file of unseen) console.log(`FAIL ${flavour.padEnd(3)} ${file} is no PDF`);
  let faults = unseen.length;
  for (const { itemDetails, validationResult, taskException } of jobs) {
    const name = nameOf(itemDetails.name);
    const [result] = validationResult ?? [];
    if (result?.compliant) {
      console.log(`pass ${flavour.padEnd(3)} ${name} (${result.details.passedChecks} checks)`);
      continue;
    }
    faults++;
    console.log(`FAIL ${flavour.padEnd(3)} ${name}`);
    const rules = result?.details.ruleSummaries ?? [];
    if (rules.length === 0)
      console.log(`     ${taskException?.exception ?? "could not be checked"}`);
    for (const rule of rules) {
      const [first] = rule.checks;
      console.log(
        `     ${rule.clause}-${rule.testNumber}, ${rule.failedChecks} times: ${said(rule, first)}`,
      );
      if (first) console.log(`       ${first.context}`);
    }
  }
  return faults;
}

/** What is wrong in the case at hand, else what the rule wants, cut to a line or two. */
function said(rule, first) {
  const text = (first?.errorMessage || rule.description).replace(/\s+/g, " ");
  return text.length > 200 ? `${text.slice(0, 200)} …` : text;
}

function nameOf(path) {
  const built = join(temporary, "output");
  return path.startsWith(built) ? relative(built, path) : relative(process.cwd(), path);
}

function run(command, args) {
  return spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 30, timeout: 1_800_000 });
}

function skip(reason) {
  console.log(`skipped: ${reason}`);
  return undefined;
}

try {
  process.exitCode = main(process.argv.slice(2));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
