import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { version } from "../../src/version.ts";
import { aWorkspace, ensureCompiled, type Run, runProgram } from "./program.ts";
import { type WorkspaceName, workspaces } from "./workspaces.ts";

/*
 * Whole runs of the program, word for word, as they stand in tests/golden/cli/. After a change
 * of wording: `npx vitest run --update tests/cli`, and read what has changed.
 */
const transcripts: readonly (readonly [file: string, workspace: WorkspaceName, line: string])[] = [
  ["help", "sound", "--help"],
  ["help-of-build", "sound", "build --help"],
  ["help-of-pack", "sound", "pack --help"],
  ["version", "sound", "--version"],
  ["no-command", "sound", ""],
  ["unknown-command", "sound", "biuld"],
  ["unknown-option", "sound", "build --documnt risks"],
  ["unknown-option-json", "sound", "check --relase --json"],
  ["option-without-value", "sound", "build --format"],
  ["argument-too-many", "sound", "doctor spring"],
  ["unknown-format", "sound", "build --format docx"],
  ["unknown-edition", "sound", "check sprang"],
  ["unknown-document", "sound", "build --format html --document rissks"],
  ["unknown-language", "sound", "build --format html --language de"],
  ["unknown-schema", "sound", "schema quots"],
  ["no-workspace", "no workspace", "check"],
  ["no-editions", "no editions", "check"],
  ["broken-yaml", "broken YAML", "check"],
  ["broken-csv", "broken CSV", "check"],
  ["wrong-types", "wrong types", "check"],
  ["edition-among-others", "one bad edition of two", "build --format html"],
  ["unknown-field", "unknown field", "check"],
  ["duplicate-id", "duplicate id", "check"],
  ["unresolved-reference", "unresolved reference", "check"],
  ["invalid-date", "invalid date", "check"],
  ["language-without-text", "language without text", "check"],
  ["language-without-text-release", "language without text", "check --release"],
  ["edition-asks-for-unknown-document", "unknown document", "check"],
  ["many-faults", "many faults", "check"],
  ["missing-template", "missing template", "check"],
  ["missing-partial", "missing partial", "build --format html"],
  ["unknown-helper", "unknown helper", "build --format html"],
  ["unknown-field-in-template", "unknown field in a template", "build --format html"],
  ["output-not-writable", "file in place of the output folder", "build --format html"],
  ["output-among-inputs", "sound", "build --format html --output data/out"],
  ["check", "sound", "check"],
  ["check-write-baseline", "sound", "check --release --write-baseline"],
  ["check-quiet", "sound", "check --quiet"],
  ["check-json", "unknown field", "check --json"],
  ["report-pretty", "hostile text", "check --report pretty"],
  ["report-github", "hostile text", "check --report github"],
  ["report-junit", "hostile text", "check --report junit"],
  ["report-sarif", "hostile text", "check --report sarif=out/check.sarif"],
  ["report-markdown", "two editions", "check spring --report markdown"],
  ["report-of-build", "hostile text", "build --format html --report github --report pretty"],
  ["report-among-inputs", "sound", "check --report junit=data/spring/junit.xml"],
  ["report-to-a-folder", "sound", "build --format html --report junit=data/../templates/.."],
  ["thumbnails-among-inputs", "sound", "build --format html --thumbnails data/pictures"],
  ["report-unknown", "sound", "check --report sarf"],
  ["report-without-file", "sound", "check --report sarif="],
  ["report-and-json", "sound", "check --json --report github"],
  ["reports-in-one-file", "sound", "check --report github=ci.txt --report junit=./out/../ci.txt"],
  ["list", "sound", "list"],
  ["pack", "sound", "pack --format html --meeting Board --date 2025-09-10 --place Hall"],
  ["pack-without-day", "sound", "pack --format html --meeting Board"],
  ["pack-with-odd-day", "sound", "pack --format html --meeting Board --date tomorrow"],
  ["pack-without-meeting", "sound", "pack --format html --place Hall"],
  ["pack-of-several-editions", "several editions", "pack --format html"],
  ["pack-of-two-editions", "several editions", "pack spring winter"],
  ["init", "nothing", "init my-briefs --now 2026-01-15"],
  ["init-json", "nothing", "init my-briefs --now 2026-01-15 --json"],
  ["init-not-empty", "no workspace", "init"],
  ["init-beside", "a repository", "init --force --now 2026-01-15"],
  ["init-in-workspace", "sound", "init trial --now 2026-01-15"],
  ["init-unknown-language", "nothing", "init my-briefs --languages en,fr"],
  ["new", "news", "new 2026-02 --from 2026-01 --now 2026-01-15"],
  ["new-with-quotes", "news", "new 2026-02 --from 2026-01 --with quotes,events --now 2026-01-15"],
  ["new-example", "sound", "new 2026-02 --now 2026-01-15"],
  ["new-existing", "sound", "new spring"],
  ["new-without-id", "sound", "new"],
  ["new-from-unknown", "sound", "new summer --from sprang"],
  ["eject", "sound", "eject documents/summary"],
  ["eject-unknown", "sound", "eject partials/masthed"],
  ["eject-diff", "ejected template", "eject --diff fact"],
  ["eject-accept", "ejected template", "eject --accept fact"],
  ["eject-two-options", "sound", "eject --list --diff"],
  ["help-of-diff", "sound", "diff --help"],
  ["diff", "two editions", "diff spring"],
  ["diff-chinese", "two editions", "diff winter spring --language zh-Hans"],
  ["diff-exit-code", "unchanged edition", "diff spring --exit-code"],
  ["diff-json", "hostile change", "diff spring --json --exit-code"],
  ["diff-hostile", "hostile change", "diff winter spring"],
  ["diff-first", "two editions", "diff winter"],
  ["diff-itself", "edition before itself", "diff spring"],
  ["diff-after-nothing", "edition after nothing", "diff spring"],
  ["diff-unknown", "two editions", "diff wintr spring"],
  ["diff-three", "several editions", "diff spring winter summer"],
  ["diff-without-edition", "sound", "diff"],
  ["diff-unknown-language", "two editions", "diff spring --language de"],
  ["shard-of-none", "sound", "build --format html --shard 0/4 --output shards/0"],
  ["shard-without-folder", "sound", "build --format html --shard 1/4"],
  ["merge-nothing", "sound", "merge shards/1"],
  ["merge-without-folder", "sound", "merge"],
  ["ejected-outdated", "ejected template", "check --release"],
];

beforeAll(ensureCompiled, 120_000);

describe("the program", { timeout: 60_000 }, () => {
  it.concurrent.for(transcripts)("%s", async ([file, workspace, line], { expect }) => {
    const cwd = aWorkspace(workspaces[workspace]);
    const args = line.split(" ").filter((word) => word !== "");
    const run = await runProgram(args, cwd);
    await expect(transcript(line, run, cwd)).toMatchFileSnapshot(`../golden/cli/${file}.txt`);
  });

  it("has no transcript that nothing is compared with", () => {
    const folder = fileURLToPath(new URL("../golden/cli", import.meta.url));
    expect(readdirSync(folder).sort()).toEqual(transcripts.map(([file]) => `${file}.txt`).sort());
  });
});

/** The run as text. What differs from machine to machine is replaced. */
function transcript(line: string, { stdout, stderr, code }: Run, cwd: string): string {
  const parts = [
    `$ briefwright ${line}`.trimEnd(),
    ...(stdout === "" ? [] : ["", "── stdout", stdout.trimEnd()]),
    ...(stderr === "" ? [] : ["", "── stderr", stderr.trimEnd()]),
    "",
    `── exit code ${code}`,
    "",
  ];
  return (
    parts
      .join("\n")
      .replaceAll(cwd, "<workspace>")
      // Where a line breaks depends on how long the path is.
      .replace(/\s+<workspace>\s+/g, " <workspace> ")
      .replaceAll(version, "<version>")
      // A change of style changes the size of a page, and nothing that is said here.
      .replace(/ +\d+ kB$/gm, "  <size>")
  );
}
