import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuildReport, build } from "../../src/index.ts";
import { textOf } from "./print-support.ts";

/* The document on changes, printed for real: two editions with every kind of change, and many more. */

const work = { cwd: "" };
let report: BuildReport;

beforeAll(async () => {
  work.cwd = mkdtempSync(join(tmpdir(), "briefwright-changes-"));
  const fixture = fileURLToPath(new URL("../fixtures/diff", import.meta.url));
  cpSync(fixture, work.cwd, { recursive: true });
  // A third edition with more that is new than any page holds.
  const spring = readFileSync(join(work.cwd, "data/spring/edition.yaml"), "utf8");
  cpSync(join(work.cwd, "data/spring"), join(work.cwd, "data/summer"), { recursive: true });
  const many = Array.from(
    { length: 40 },
    (_, index) =>
      `  - { id: new-${index}, text: { en: "Of the ships that wait outside, number ${index} has left after several weeks.", zh-Hans: "港外等候的船只中，第${index}艘数周后已离开。" }, evidence: { sources: [port-study] } }\n`,
  );
  const summer = spring
    .replace("id: spring\npredecessor: winter", "id: summer\npredecessor: spring")
    .replace(/changes:\n(?: .*\n)+/, "")
    .replace("findings:\n", `findings:\n${many.join("")}`)
    .replace("likelihood: likely", "likelihood: unlikely");
  writeFileSync(join(work.cwd, "data/summer/edition.yaml"), summer);
  report = await build({
    ...{ cwd: work.cwd, environment: process.env, documents: ["changes"] },
    editions: ["spring", "summer"],
  });
}, 120_000);
afterAll(() => rmSync(work.cwd, { recursive: true, force: true }));

const pdf = (edition: string, language: string): Promise<string> =>
  textOf(new Uint8Array(readFileSync(join(work.cwd, "output", edition, language, "changes.pdf"))));

describe.each(["spring", "summer"])("the changes of %s", (edition) => {
  test("stand on one page in both languages, and nothing is wrong with it", () => {
    const built = report.editions.find(({ id }) => id === edition);
    expect(built?.outputs.map(({ language, format, pages }) => [language, format, pages])).toEqual([
      ["en", "html", undefined],
      ["en", "pdf", 1],
      ["zh-Hans", "html", undefined],
      ["zh-Hans", "pdf", 1],
    ]);
    expect(report.diagnostics.filter(({ output }) => output !== undefined)).toEqual([]);
  });
});

describe("the printed words", () => {
  test("say what was and what is, without colour", async () => {
    const text = (await pdf("spring", "en")).replace(/\s+/g, " ");
    expect(text).toContain("Ships wait [was: ten; now: nine] days outside the port.");
    expect(text).toContain("raised from roughly even chance to likely");
    expect(text).toContain("attributed by context, not by a verb of saying");
    expect(text.indexOf("The speaker was misquoted.")).toBeLessThan(text.indexOf("Key judgements"));
  });

  test("say so in Chinese", async () => {
    const text = (await pdf("spring", "zh-Hans")).replace(/\s+/g, "");
    expect(text).toContain("由“可能性各半”上调为“较可能”");
    expect(text).toContain("船只在两港外等候［原：十；现：九］天。");
  });

  test("name how much more there is", async () => {
    const text = (await pdf("summer", "en")).replace(/\s+/g, " ");
    expect(text).toContain("40 new");
    expect(text).toMatch(/35 more\./);
  });
});
