import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check, evidence } from "../src/index.ts";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import { scratch } from "./load/scratch.ts";

const held =
  "The analyst was plain. “The controls slow them down; they do not stop them,” she said.\n";
const quote = "The controls slow them down; they do not stop them,";
const edition = (text: string): string => `id: spring
title: Chips
issued: 2025-09-01
sources:
  - id: report
    title: A report
quotes:
  - id: slow
    text: ${JSON.stringify(text)}
    source: report
    speakers: unattributed
`;

const data = "data/spring/edition.yaml";
const text = "data/spring/texts/report.txt";
const lock = "data/spring/evidence.lock.json";

const workspace = (files: Record<string, string> = {}): Promise<string> =>
  scratch({ [data]: edition(quote), [text]: held, ...files });

/** The rules about proof; others have their say about so small an edition as well. */
const aboutProof =
  /^(quotation-(edited|cut|not-in-source|form-differs|ambiguous)|source-(form-)?changed|proof-.*|lock-.*|rung-.*)$/;

/** What concerns the proof of quotations, as lines to compare. */
const proofs = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics
    .filter(({ rule }) => aboutProof.test(rule))
    .map(
      ({ severity, rule, file, line, column }) => `${severity} ${rule} ${file}:${line}:${column}`,
    );

const checked = async (cwd: string, profile: "draft" | "release" = "release"): Promise<string[]> =>
  proofs((await check({ cwd, profile })).diagnostics);

describe("evidence", () => {
  test("writes a lock that holds the quotation without the text, and no text of the source", async () => {
    const cwd = await workspace();
    const report = await evidence({ cwd });
    expect(report.editions).toMatchObject([{ proofs: 1, quotations: 1, added: ["slow"] }]);
    const written = await readFile(join(cwd, lock), "utf8");
    expect(written).not.toMatch(/controls|slow them|analyst/);
    expect(await checked(cwd)).toEqual([]);
    await rm(join(cwd, text));
    expect(await checked(cwd)).toEqual([]);
  });

  test("leaves the same bytes when there is nothing new", async () => {
    const cwd = await workspace();
    await evidence({ cwd });
    const before = await readFile(join(cwd, lock), "utf8");
    const again = await evidence({ cwd });
    expect(again.editions).toMatchObject([{ added: [], refreshed: [], accepted: [], removed: [] }]);
    expect(await readFile(join(cwd, lock), "utf8")).toBe(before);
  });

  test("counts as proved no quotation whose proof does not hold any more", async () => {
    const cwd = await workspace();
    await evidence({ cwd });
    await writeFile(join(cwd, text), held.replace("slow them", "speed them"));
    expect((await evidence({ cwd })).editions).toMatchObject([{ proofs: 0, quotations: 1 }]);
    await writeFile(join(cwd, text), held);
    await writeFile(join(cwd, data), edition(quote.replace("slow", "show")));
    expect((await evidence({ cwd })).editions).toMatchObject([{ proofs: 0, quotations: 1 }]);
  });

  test("takes no proof away that another run has written meanwhile", async () => {
    const two = `${edition(quote)}  - { id: plain, text: The analyst was plain., source: notes, speakers: unattributed }\n`;
    const cwd = await workspace({
      [data]: two.replace("quotes:", "  - { id: notes, title: Notes }\nquotes:"),
      "held/report.txt": held,
      "held/notes.txt": held,
      [text]: "",
    });
    await rm(join(cwd, text));
    const runs = ["report", "notes"].map((source) =>
      evidence({ cwd, sources: { [source]: `held/${source}.txt` } }),
    );
    const claimed = (await Promise.all(runs)).flatMap(({ editions }) =>
      editions.flatMap(({ added }) => added),
    );
    const kept = await readFile(join(cwd, lock), "utf8").catch(() => '{ "quotations": {} }');
    expect(Object.keys(JSON.parse(kept).quotations)).toEqual(expect.arrayContaining(claimed));
  });

  test("says why a lock cannot be written, and claims nothing", async () => {
    const cwd = await workspace();
    const theirs = join(cwd, `data/spring/.evidence.lock.json.${process.ppid}-1`);
    await writeFile(theirs, "half of what another run is writing");
    const { editions, diagnostics, exitCode } = await evidence({ cwd });
    expect(editions).toEqual([]);
    expect(exitCode).toBe(3);
    expect(diagnostics.map(({ rule }) => rule)).toContain("output-not-writable");
    await rm(theirs);
    expect((await evidence({ cwd })).editions).toMatchObject([{ added: ["slow"] }]);
  });

  test("takes a text that is held elsewhere", async () => {
    const cwd = await scratch({ [data]: edition(quote), "inner/held.txt": held });
    const missing = await evidence({ cwd });
    expect(missing.editions).toMatchObject([{ proofs: 0 }]);
    const report = await evidence({ cwd, sources: { report: "inner/held.txt" } });
    expect(report.editions).toMatchObject([{ proofs: 1, added: ["slow"] }]);
  });

  test("replaces the words of a locked quotation only when they are accepted", async () => {
    const cwd = await workspace();
    await evidence({ cwd });
    await writeFile(join(cwd, text), held.replaceAll("slow them", "slow them all"));
    await writeFile(join(cwd, data), edition(quote.replace("slow them", "slow them all")));
    const refused = await evidence({ cwd });
    expect(refused.editions).toMatchObject([{ accepted: [] }]);
    expect(refused.exitCode).toBe(1);
    const accepted = await evidence({ cwd, accept: ["slow"] });
    expect(accepted.editions).toMatchObject([{ accepted: ["slow"] }]);
    expect(await checked(cwd)).toEqual([]);
  });

  test("names a quotation to accept that there is not", async () => {
    const cwd = await workspace();
    const { diagnostics, exitCode } = await evidence({ cwd, accept: ["slwo"] });
    expect(diagnostics.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
      "There is no quotation “slwo” to accept. Did you mean slow? The quotations are slow.",
    ]);
    expect(exitCode).toBe(2);
  });

  test("names a source on the command line that no edition has", async () => {
    const cwd = await scratch({ [data]: edition(quote), "held.txt": held });
    const report = await evidence({ cwd, sources: { reprot: "held.txt" } });
    expect(report.exitCode).toBe(2);
    expect(report.diagnostics).toMatchObject([
      { rule: "invalid-usage", message: "There is no source “reprot”." },
      { rule: "proof-missing" },
    ]);
  });

  test("never writes over a lock that cannot be relied on", async () => {
    const cwd = await workspace({ [lock]: "{\n<<<<<<< ours\n" });
    const { exitCode } = await evidence({ cwd });
    expect(exitCode).toBe(1);
    expect(await readFile(join(cwd, lock), "utf8")).toBe("{\n<<<<<<< ours\n");
  });
});

describe("check", () => {
  test("with the text at hand names the place of a changed quotation and the nearest passage", async () => {
    const cwd = await workspace();
    await evidence({ cwd });
    await writeFile(join(cwd, data), edition(quote.replace("not stop", "stop")));
    const { diagnostics } = await check({ cwd });
    const [found] = diagnostics.filter(({ rule }) => aboutProof.test(rule));
    expect(found).toMatchObject({ severity: "error", file: data, line: 9, column: 11 });
    expect(found?.message).toContain(`${text} at code points 24–75`);
  });

  test("by the lock alone names a quotation in which one character was changed", async () => {
    const cwd = await workspace();
    await evidence({ cwd });
    await rm(join(cwd, text));
    await writeFile(join(cwd, data), edition(`${quote.slice(0, -1)}.`));
    expect(await checked(cwd, "draft")).toEqual([`error quotation-edited ${data}:9:11`]);
  });

  test("asks for a proof: of a release, and reminds of it in a draft", async () => {
    const cwd = await scratch({ [data]: edition(quote) });
    expect(await checked(cwd, "draft")).toContain(`warning proof-missing ${data}:9:11`);
    expect(await checked(cwd)).toContain(`error proof-missing ${data}:9:11`);
  });

  test("refuses a cut quotation, unless it says that it is a fragment", async () => {
    const cut = "The controls slow them down";
    const cwd = await workspace({ [data]: edition(cut) });
    expect(await checked(cwd, "draft")).toContain(`error quotation-cut ${data}:9:11`);
    await writeFile(join(cwd, data), `${edition(cut)}    kind: fragment\n`);
    await evidence({ cwd });
    expect(await checked(cwd)).toEqual([]);
  });

  test("lets the held text change in form alone, with a reminder", async () => {
    const cwd = await workspace();
    await evidence({ cwd });
    const form = `\ufeff${held.replace("slow ", "slow\r\n").replaceAll(/[“”]/g, '"')}`;
    await writeFile(join(cwd, text), form);
    expect(await checked(cwd)).toEqual([
      "warning source-form-changed data/spring/texts/report.txt:undefined:undefined",
    ]);
  });

  test("does not believe a rung that is claimed by hand", async () => {
    const cwd = await workspace({
      [data]: `${edition(quote)}    verification: [{rung: matches-held-source}]\n`,
    });
    await evidence({ cwd });
    expect(await checked(cwd, "draft")).toEqual([`error rung-set-by-hand ${data}:12:27`]);
  });
});

describe("the lock of an edition with protected voices", () => {
  const voices = (terms: string): string =>
    `${edition(quote).replace("unattributed", "[lu]").replace("id: slow", "id: lu-on-controls")}    recordStatus: ${terms}
people:
  - {id: lu, name: Lu Xiaomeng}
`;

  test("keeps a background quotation under a name that tells nothing, and holds it there", async () => {
    const cwd = await workspace({ [data]: voices("background") });
    await evidence({ cwd });
    const kept = await readFile(join(cwd, lock), "utf8");
    expect(kept).toMatch(/"protected-[0-9a-f]{16}"/);
    expect(kept).not.toMatch(/lu-on-controls|xiaomeng/i);
    await rm(join(cwd, text));
    expect(await checked(cwd)).toEqual([]);
    await writeFile(join(cwd, data), voices("background").replace("slow them", "slow us"));
    expect(await checked(cwd, "draft")).toEqual([`error quotation-edited ${data}:9:11`]);
  });

  test("has nothing of what was said off the record, and asks for no proof of it", async () => {
    const cwd = await workspace({ [data]: voices("off-record") });
    const { editions } = await evidence({ cwd });
    expect(editions).toMatchObject([{ proofs: 0, quotations: 0 }]);
    expect(await checked(cwd)).toEqual([]);
  });
});
