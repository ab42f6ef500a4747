import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { build, check, type DiffReport, diff, list, verify } from "../src/index.ts";

/* Comparisons of whole workspaces: what stands in the way of one, and what must not come out. */

const head = (id: string, more = "") =>
  `id: ${id}\ntitle: Ports in ${id}\nissued: 2025-09-01\n${more}`;
const winter = head("winter", "findings: [{ id: queue, text: Ships wait ten days. }]\n");
const spring = head(
  "spring",
  "predecessor: winter\nfindings: [{ id: queue, text: Ships wait nine days. }]\n",
);

function aWorkspace(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "briefwright-diff-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, "data", path)), { recursive: true });
    writeFileSync(join(root, "data", path), text);
  }
  return root;
}
const two = (spring: string, winter: string): string =>
  aWorkspace({ "spring/edition.yaml": spring, "winter/edition.yaml": winter });

const outcome = ({ diagnostics, exitCode, changed }: DiffReport) => ({
  rules: diagnostics.map(({ rule }) => rule),
  exitCode,
  changed,
});

describe("diff", { timeout: 60_000 }, () => {
  it("compares an edition with its predecessor, and any two", async () => {
    const cwd = two(spring, winter);
    const [alone, both, back] = await Promise.all([
      diff({ cwd, editions: ["spring"] }),
      diff({ cwd, editions: ["winter", "spring"] }),
      diff({ cwd, editions: ["spring", "winter"] }),
    ]);
    expect(outcome(alone)).toEqual({ rules: [], exitCode: 0, changed: true });
    expect(both.changes).toEqual(alone.changes);
    expect([back.changes?.from?.id, back.changes?.to.id]).toEqual(["spring", "winter"]);
  });

  it("has an empty record where nothing has changed", async () => {
    const same = winter
      .replace("id: winter", "id: spring\npredecessor: winter")
      .replace("in winter", "in spring");
    const cwd = two(same, winter.replace("in winter", "in spring"));
    const report = await diff({ cwd, editions: ["spring"] });
    expect(outcome(report)).toEqual({ rules: [], exitCode: 0, changed: false });
    expect([report.changes?.head, report.changes?.records]).toEqual([[], []]);
    expect(outcome(await diff({ cwd, editions: ["spring", "spring"] })).changed).toBe(false);
  });

  it("says of the first edition that it is the first", async () => {
    const report = await diff({ cwd: two(spring, winter), editions: ["winter"] });
    expect(outcome(report)).toEqual({ rules: [], exitCode: 0, changed: false });
    expect([report.changes?.from, report.worded?.lead.text]).toEqual([
      null,
      "This is the first edition; there is none before it to compare it with.",
    ]);
  });

  it.each([
    [
      "is not there",
      spring.replace("predecessor: winter", "predecessor: wintr"),
      winter,
      "unknown-predecessor",
    ],
    [
      "is the edition itself",
      spring.replace("predecessor: winter", "predecessor: spring"),
      winter,
      "predecessor-cycle",
    ],
    ["comes after it", spring, `${winter}predecessor: spring\n`, "predecessor-cycle"],
  ])("names a predecessor that %s", async (_name, now, before, rule) => {
    const report = await diff({ cwd: two(now, before), editions: ["spring"] });
    expect(outcome(report)).toEqual({ rules: [rule], exitCode: 1, changed: false });
    expect(report.changes).toBeUndefined();
  });

  it("does not ask for the predecessor where both editions are named", async () => {
    const cwd = two(spring, `${winter}predecessor: spring\n`);
    expect(outcome(await diff({ cwd, editions: ["winter", "spring"] })).exitCode).toBe(0);
  });

  it("names the faults of either edition", async () => {
    const faulty = winter.replace("title:", "titel:");
    const named = await diff({ cwd: two(spring, faulty), editions: ["winter", "spring"] });
    expect(named.exitCode).toBe(1);
    expect(outcome(named).rules).toEqual(
      expect.arrayContaining(["predecessor-with-faults", "unknown-field", "missing-field"]),
    );
    const alone = await diff({ cwd: two(spring, faulty), editions: ["spring"] });
    expect(outcome(alone)).toEqual({
      rules: ["predecessor-with-faults"],
      exitCode: 1,
      changed: false,
    });
    const broken = await diff({ cwd: two(spring, "id: [winter\n"), editions: ["spring"] });
    expect(outcome(broken).rules).toEqual(["predecessor-with-faults"]);
  });

  it("names editions and languages that are not there, and too many", async () => {
    const cwd = two(spring, winter);
    const rules = async (editions: string[], language?: string) => {
      const report = await diff({ cwd, editions, language });
      return [...outcome(report).rules, report.exitCode];
    };
    expect(await rules(["wintr", "spring"])).toEqual(["unknown-edition", 2]);
    expect(await rules(["sprng"])).toEqual(["unknown-edition", 2]);
    expect(await rules(["winter", "spring"], "de")).toEqual(["unknown-language", 2]);
    expect(await rules(["a", "b", "c"])).toEqual(["invalid-usage", 2]);
  });

  it("warns of an id that stands for another thing, and check does so too", async () => {
    const records = (text: string, source: string) =>
      `sources: [{ id: ${source}, title: ${source} }]\nfindings: [{ id: f, text: ${text}, evidence: { sources: [${source}] } }]\n`;
    const cwd = two(
      head("spring", `predecessor: winter\n${records("Cranes were stolen at night.", "survey")}`),
      head("winter", records("Ships wait for ten days.", "study")),
    );
    expect(outcome(await diff({ cwd, editions: ["spring"] })).rules).toEqual(["id-reused"]);
    const { diagnostics } = await check({ cwd, editions: ["spring"] });
    expect(diagnostics.filter(({ rule }) => rule === "id-reused")).toMatchObject([
      { severity: "warning", file: "data/spring/edition.yaml", record: "findings/f" },
    ]);
  });
});

describe("the document on changes", { timeout: 60_000 }, () => {
  const bilingual = "languages: [en]\npublisher: Desk\ndocuments: [changes]\n";

  it("is outdated when the edition before changes, which its manifest names", async () => {
    const cwd = two(`${spring}${bilingual}`, winter);
    const report = await build({ cwd, editions: ["spring"], formats: ["html"] });
    expect(report.editions).toMatchObject([{ written: true }]);
    const manifest = readFileSync(join(cwd, "output/spring/manifest.json"), "utf8");
    expect(manifest).toContain('"data/winter/edition.yaml"');
    const states = async () =>
      (await list({ cwd, editions: ["spring"] })).editions.flatMap(({ outputs }) =>
        outputs
          .filter(({ document, format }) => document === "changes" && format === "html")
          .map(({ state }) => state),
      );
    expect(await states()).toEqual(["built"]);
    expect((await verify({ cwd })).diagnostics).toEqual([]);
    writeFileSync(join(cwd, "data/winter/edition.yaml"), winter.replace("ten", "eleven"));
    expect(await states()).toEqual(["outdated"]);
  });

  it("is the only one for which the edition before counts", async () => {
    const cwd = two(`${spring}documents: [summary]\nbottomLine: Act.\n`, winter);
    await build({ cwd, editions: ["spring"], formats: ["html"] });
    const manifest = readFileSync(join(cwd, "output/spring/manifest.json"), "utf8");
    expect(manifest).not.toContain("data/winter");
  });

  it("says of the first edition that it is the first, where that asks for it", async () => {
    const cwd = two(spring, `${winter}${bilingual}`);
    await build({ cwd, editions: ["winter"], formats: ["html"] });
    const html = readFileSync(join(cwd, "output/winter/en/changes.html"), "utf8");
    expect(html).toContain("This is the first edition");
    expect(html).not.toContain("<del>");
  });

  it("prints what is hostile as the text it is", async () => {
    const hostile = "'<script>{{x}}</script> $1 [was: x] ]]>'";
    const cwd = two(`${spring.replace("Ships wait nine days.", hostile)}${bilingual}`, winter);
    const report = await build({ cwd, editions: ["spring"], formats: ["html"] });
    expect(report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const html = readFileSync(join(cwd, "output/spring/en/changes.html"), "utf8");
    expect(html).toContain("&lt;script&gt;{{x}}&lt;/script&gt; $1 [was: x] ]]&gt;");
    expect(html).not.toContain("<script>{{");
  });
});

describe("what an edition protects", { timeout: 60_000 }, () => {
  const people = (withheld: string) => `people:
  - { id: lu-xiaomeng, name: Lu Xiaomeng${withheld} }
  - { id: ana-lee, name: Ana Lee }
sources: [{ id: talk, title: A talk }]
`;
  const quote = (id: string, text: string, status: string) =>
    `  - { id: ${id}, text: ${text}, source: talk, speakers: [lu-xiaomeng], recordStatus: ${status} }\n`;
  const label = ", withheld: true, publicLabel: a senior official";

  const everything = async (now: string, before: string, extra: Record<string, string> = {}) => {
    const cwd = aWorkspace({ "spring/edition.yaml": now, "winter/edition.yaml": before, ...extra });
    const [told, built] = await Promise.all([
      diff({ cwd, editions: ["winter", "spring"] }),
      build({ cwd, editions: ["spring"], formats: ["html"] }),
    ]);
    const html = readFileSync(join(cwd, "output/spring/en/changes.html"), "utf8");
    const manifest = readFileSync(join(cwd, "output/spring/manifest.json"), "utf8");
    return { told, html, all: JSON.stringify([told, built]) + html + manifest };
  };

  it("is not told by the edition before, which named it freely", async () => {
    const { told, html, all } = await everything(
      head(
        "spring",
        `predecessor: winter\n${people(label)}quotes:\n${quote("lu-close", "They are close now.", "background")}findings: [{ id: f, text: An official of the ministry said so. }]\n`,
      ),
      head(
        "winter",
        `${people("")}quotes:\n${quote("lu-close", "They are close.", "on-record")}findings: [{ id: f, text: Lu Xiaomeng of the ministry said so. }]\n`,
      ),
    );
    expect(all).not.toMatch(/xiaomeng|lu-close/i);
    expect(html).toContain("a senior official");
    expect(html).toContain("[…]");
    expect(told.changes?.records.map(({ collection }) => collection)).toEqual([
      "quotes",
      "findings",
    ]);
  });

  it("is not told by the new edition, which drops the words and the person", async () => {
    const { all, told } = await everything(
      head("spring", `predecessor: winter\n${people(label)}`),
      head("winter", `${people("")}quotes:\n${quote("lu-close", "They are close.", "on-record")}`),
    );
    expect(all).not.toMatch(/xiaomeng|lu-close/i);
    expect(told.changes?.records).toMatchObject([{ collection: "quotes", is: "removed" }]);
  });

  it("is gone with words that are off the record now", async () => {
    const { all, told } = await everything(
      head(
        "spring",
        `predecessor: winter\n${people("")}quotes:\n${quote("lu-close", "They have hidden the true count.", "off-record")}`,
      ),
      head(
        "winter",
        `${people("")}quotes:\n${quote("lu-close", "They have hidden the true count.", "on-record")}`,
      ),
    );
    expect(all).not.toMatch(/true count|lu-close/i);
    expect(told.changes?.records.some(({ collection }) => collection === "quotes")).toBe(false);
  });

  it("stays protected in the edition before when it is named now", async () => {
    const { told, all } = await everything(
      head(
        "spring",
        `predecessor: winter\n${people("")}quotes:\n${quote("other", "The port is open.", "on-record")}`,
      ),
      head(
        "winter",
        `${people(label)}quotes:\n${quote("lu-close", "They are close.", "background")}`,
      ),
      { "winter/private.yaml": "- They are\n" },
    );
    expect(all).not.toContain("lu-close");
    expect(all).not.toContain("They are close");
    const gone = told.changes?.records.filter(({ is }) => is === "removed");
    expect(gone).toMatchObject([{ collection: "quotes", label: { en: "[…] close." } }]);
  });

  it("is not named by a report of a change that the data does not show", async () => {
    const { all, told } = await everything(
      head(
        "spring",
        `predecessor: winter\n${people("")}changes: [{ record: quotes/lu-close, kind: corrected, reason: A misprint. }]\n`,
      ),
      head(
        "winter",
        `${people(label)}quotes:\n${quote("lu-close", "They are close.", "background")}`,
      ),
    );
    expect(told.diagnostics.map(({ rule }) => rule)).toEqual(["change-not-in-data"]);
    expect(all).not.toContain("lu-close");
  });
});
