import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { BuildReport } from "../../src/index.ts";
import { aWorkspace, ensureCompiled, runProgram } from "../cli/program.ts";

/* What is printed again, and what is not. */

const edition = `id: spring
title: Ports in spring
issued: 2025-09-01
publisher: Desk
bottomLine: Two ports are at risk.
documents: [quotes, risks]
sources: [{ id: report, title: A report }]
risks: [{ id: strike, title: Strikes, bearer: The port }]
quotes:
  - { id: slow, text: The cranes slow us down; they wait., source: report, speakers: unattributed }
`;

beforeAll(ensureCompiled);

async function build(cwd: string, ...args: string[]): Promise<BuildReport> {
  const line = ["build", "--json", "--now", "2025-09-02", ...args];
  const { code, stdout, stderr } = await runProgram(line, cwd);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

const made = ({ editions }: BuildReport) =>
  editions.flatMap(({ outputs }) => outputs.map(({ path }) => path.replace(/.*\/en\//, "")));

/** Every published file, and which one it is on the disk: one that is written again is another. */
function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, String(statSync(join(folder, name)).ino)]));
}

const bytesIn = (folder: string): Map<string, string> =>
  new Map(
    [...filesIn(folder).keys()].map((name) => [name, readFileSync(join(folder, name), "base64")]),
  );

test("a second build starts no browser and writes nothing; a changed quotation prints its own", async () => {
  const cwd = aWorkspace({ "data/spring/edition.yaml": edition });
  const first = await build(cwd);
  // It is the one that is expected: else each build would have to start it to know.
  expect(first.browser?.origin).toBe("embedded");
  const before = filesIn(join(cwd, "output"));
  const second = await build(cwd);
  expect([made(second), second.browser]).toEqual([[], undefined]);
  expect(second.editions[0]?.kept.length).toBe(4);
  expect(filesIn(join(cwd, "output"))).toEqual(before);

  writeFileSync(join(cwd, "data/spring/edition.yaml"), edition.replace("down; they", "down, they"));
  const third = await build(cwd);
  expect(made(third)).toEqual(["quotes.html", "quotes.pdf"]);
  expect(third.browser?.product).toBe(first.browser?.product);
  expect(filesIn(join(cwd, "output")).get("spring/en/risks.pdf")).toBe(
    before.get("spring/en/risks.pdf"),
  );
  const fresh = aWorkspace({
    "data/spring/edition.yaml": edition.replace("down; they", "down, they"),
  });
  await build(fresh);
  expect(bytesIn(join(cwd, "output"))).toEqual(bytesIn(join(fresh, "output")));

  // Another date inside the PDFs makes other PDFs, and the same HTML.
  const line = ["build", "--json"];
  const { stdout } = await runProgram(line, cwd, { SOURCE_DATE_EPOCH: "1000000000" });
  expect(made(JSON.parse(stdout))).toEqual(["quotes.pdf", "risks.pdf"]);
});

test("shards with PDFs come to what one build makes", async () => {
  const cwd = aWorkspace({ "data/spring/edition.yaml": edition });
  await build(cwd, "--output", "whole");
  // The third of three has nothing to print, and knows of no browser.
  for (const part of ["1", "2", "3"])
    await build(cwd, "--shard", `${part}/3`, "--output", `s/${part}`);
  const { code, stderr } = await runProgram(["merge", "s/1", "s/2", "s/3"], cwd);
  expect(code, stderr).toBe(0);
  expect(bytesIn(join(cwd, "output"))).toEqual(bytesIn(join(cwd, "whole")));
});
