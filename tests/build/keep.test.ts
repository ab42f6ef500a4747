import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type BuildOptions, build, list } from "../../src/index.ts";

/* What a build makes again, and what it leaves because it would come out the same. */

const head = `id: spring
title: { en: Ports in spring, zh-Hans: 春季港口 }
issued: 2025-09-01
languages: [en, zh-Hans]
publisher: { en: Desk, zh-Hans: 编辑部 }
bottomLine: { en: Two ports are at risk., zh-Hans: 两个港口有风险。 }
`;
const quotes = `- id: slow
  text: The cranes slow us down; they do not stop us.
  source: report
  speakers: unattributed
`;
const risks =
  "- { id: strike, title: { en: Strikes, zh-Hans: 罢工 }, bearer: { en: Port, zh-Hans: 港口 } }\n";

function aWorkspace(extra: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "briefwright-keep-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const files = {
    "data/spring/edition.yaml": head,
    "data/spring/sources.yaml": "- { id: report, title: { en: A report, zh-Hans: 报告 } }\n",
    "data/spring/quotes.yaml": quotes,
    "data/spring/risks.yaml": risks,
    ...extra,
  };
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  return root;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const run = async (cwd: string, options: Partial<BuildOptions> = {}) => {
  const report = await build({ cwd, formats: ["html"], now: "2025-09-02", ...options });
  const names = (files: readonly { path: string }[] = []): string[] =>
    files.map(({ path }) => path.replace(/^output\/[^/]+\/|\.html$/g, ""));
  const [edition] = report.editions;
  return { report, made: names(edition?.outputs), kept: names(edition?.kept) };
};

const all = [
  "en/quotes",
  "en/risks",
  "en/summary",
  "zh-Hans/quotes",
  "zh-Hans/risks",
  "zh-Hans/summary",
];
const manifest = (cwd: string): string =>
  readFileSync(join(cwd, "output/spring/manifest.json"), "utf8");
const outdated = async (cwd: string) =>
  (await list({ cwd })).editions.flatMap(({ outputs }) =>
    outputs.flatMap(({ path, state, because }) =>
      state === "outdated" ? [[path.replace("output/spring/", ""), ...(because ?? [])]] : [],
    ),
  );

describe("a second build", { timeout: 60_000 }, () => {
  it("makes nothing where nothing has changed, whatever the clock says of the files", async () => {
    const cwd = aWorkspace();
    expect((await run(cwd)).made).toEqual(all);
    const before = manifest(cwd);
    const future = new Date("2040-01-01");
    utimesSync(join(cwd, "data/spring/quotes.yaml"), future, future);
    utimesSync(join(cwd, "output/spring/en/quotes.html"), new Date(0), new Date(0));
    const second = await run(cwd);
    expect([second.made, [...second.kept].sort()]).toEqual([[], all]);
    expect(second.report.exitCode).toBe(0);
    expect(manifest(cwd)).toBe(before);
  });

  it("makes the documents that use a changed quotation, in both languages, and no other", async () => {
    const cwd = aWorkspace();
    await run(cwd);
    write(cwd, "data/spring/quotes.yaml", quotes.replace("slow us down;", "slow us down,"));
    expect(await outdated(cwd)).toEqual([
      ["en/quotes.html", "quotes.yaml has changed"],
      ["zh-Hans/quotes.html", "quotes.yaml has changed"],
    ]);
    expect((await run(cwd)).made).toEqual(["en/quotes", "zh-Hans/quotes"]);
    expect(await outdated(cwd)).toEqual([]);
  });

  it("makes nothing for a comment, and notes the new file in the manifest", async () => {
    const cwd = aWorkspace();
    await run(cwd);
    const before = manifest(cwd);
    appendFileSync(join(cwd, "data/spring/quotes.yaml"), "# A remark.\n");
    expect((await run(cwd)).made).toEqual([]);
    expect(manifest(cwd)).not.toBe(before);
    const fresh = aWorkspace({ "data/spring/quotes.yaml": `${quotes}# A remark.\n` });
    await run(fresh);
    expect(manifest(cwd)).toBe(manifest(fresh));
  });

  it("makes what a changed template, partial or style is part of", async () => {
    const css = "templates/documents/quotes/document.css";
    const own = readFileSync(css, "utf8");
    const cwd = aWorkspace({ [css]: own });
    await run(cwd);
    write(cwd, css, `${own}\nblockquote { color: black; }\n`);
    expect(await outdated(cwd)).toEqual([
      ["en/quotes.html", "the template documents/quotes/document.css has changed"],
      ["zh-Hans/quotes.html", "the template documents/quotes/document.css has changed"],
    ]);
    expect((await run(cwd)).made).toEqual(["en/quotes", "zh-Hans/quotes"]);
    write(cwd, "templates/styles/90-own.css", "p { margin-top: 0; }\n");
    expect((await run(cwd)).made).toEqual(all);
    const partial = readFileSync("templates/partials/quote-card.hbs", "utf8");
    write(cwd, "templates/partials/quote-card.hbs", partial);
    // The same text in another place makes no other document.
    expect((await run(cwd)).made).toEqual([]);
    write(cwd, "templates/partials/quote-card.hbs", `${partial}\n<p>Mine.</p>\n`);
    expect((await run(cwd)).made).not.toContain("en/risks");
  });

  it("makes the documents of a language in which a word has changed", async () => {
    const cwd = aWorkspace();
    await run(cwd);
    write(cwd, "templates/locales/en.yaml", "frame: { draft: ROUGH }\n");
    expect(await outdated(cwd)).toContainEqual([
      "en/risks.html",
      "the template locales/en.yaml has changed",
    ]);
    expect((await run(cwd)).made).toEqual(["en/quotes", "en/risks", "en/summary"]);
  });

  it("makes the documents that a change of the brand or of a kind shows in", async () => {
    const kind =
      "title: Memo\nview: risks\nstrings:\n  en: { why: Why }\n  zh-Hans: { why: 为何 }\n";
    const cwd = aWorkspace({
      "data/spring/edition.yaml": `${head}documents: [memo, risks]\n`,
      "templates/documents/memo/document.yaml": kind,
      "templates/documents/memo/document.hbs": "<h1>{{frame.title}}</h1>\n<p>{{strings.why}}</p>\n",
      "brand.yaml": "colours: { accent: '#7a0000' }\n",
    });
    const four = ["en/memo", "en/risks", "zh-Hans/memo", "zh-Hans/risks"];
    expect((await run(cwd)).made).toEqual(four);
    write(cwd, "templates/documents/memo/document.yaml", kind.replace("Why", "What for"));
    expect((await run(cwd)).made).toEqual(["en/memo"]);
    write(cwd, "brand.yaml", "colours: { accent: '#00007a' }\n");
    expect(await outdated(cwd)).toContainEqual(["en/memo.html", "brand.yaml has changed"]);
    expect((await run(cwd)).made).toEqual(four);
    expect((await run(cwd)).made).toEqual([]);
  });

  it("makes a file that is gone or was changed by hand, whatever is asked for", async () => {
    const cwd = aWorkspace();
    await run(cwd);
    const path = join(cwd, "output/spring/en/risks.html");
    const sound = readFileSync(path, "utf8");
    appendFileSync(path, "<!-- mine -->");
    rmSync(join(cwd, "output/spring/zh-Hans/quotes.html"));
    const { made } = await run(cwd, { documents: ["summary"] });
    expect(made).toEqual(["en/risks", "zh-Hans/quotes"]);
    expect(readFileSync(path, "utf8")).toBe(sound);
  });

  it("makes everything where it is told to, and where drafts become a release", async () => {
    const cwd = aWorkspace();
    rmSync(join(cwd, "data/spring/quotes.yaml"));
    rmSync(join(cwd, "data/spring/sources.yaml"));
    const two = all.filter((name) => !name.endsWith("quotes"));
    await run(cwd);
    expect((await run(cwd, { force: true })).made).toEqual(two);
    expect((await run(cwd, { profile: "release" })).made).toEqual(two);
    expect((await run(cwd, { profile: "release" })).made).toEqual([]);
  });

  it("says a warning about a document again, as long as it holds", async () => {
    const skipping = "<h1>{{frame.title}}</h1>\n<h3>{{frame.title}}</h3>\n";
    const cwd = aWorkspace({
      "templates/documents/memo/document.yaml": "title: Memo\nview: risks\n",
      "templates/documents/memo/document.hbs": skipping,
      "data/spring/edition.yaml": `${head}documents: [memo, risks]\n`,
      "briefwright.yaml": "rules: { heading-level-skipped: warning }\n",
    });
    const warned = ({ report }: Awaited<ReturnType<typeof run>>) =>
      report.diagnostics.filter(({ rule }) => rule === "heading-level-skipped").length;
    const first = await run(cwd);
    const before = manifest(cwd);
    expect(warned(first)).toBeGreaterThan(0);
    const second = await run(cwd);
    expect(warned(second)).toBe(warned(first));
    expect(second.made).toEqual(["en/memo", "zh-Hans/memo"]);
    expect(manifest(cwd)).toBe(before);
    expect(await outdated(cwd)).toEqual([]);

    write(cwd, "briefwright.yaml", "rules: { heading-level-skipped: off }\n");
    expect(warned(await run(cwd))).toBe(0);
    expect((await run(cwd)).made).toEqual([]);
    write(cwd, "briefwright.yaml", "rules: { heading-level-skipped: error }\n");
    const { report } = await run(cwd);
    expect([report.exitCode, report.editions[0]?.written]).toEqual([1, false]);
  });

  it("cannot be told of while the data has faults, and list says so", async () => {
    const cwd = aWorkspace();
    await run(cwd);
    write(cwd, "data/spring/risks.yaml", "- { id: [ }\n");
    expect(await outdated(cwd)).toContainEqual(["en/risks.html", "its data has faults"]);
    expect((await run(cwd)).report.editions[0]?.written).toBe(false);
    write(cwd, "data/spring/risks.yaml", risks);
    expect((await run(cwd)).made).toEqual([]);
  });

  it("searches what it keeps for what is private since", async () => {
    const cwd = aWorkspace();
    await run(cwd);
    write(cwd, "data/spring/private.yaml", "- Two ports\n");
    const { report } = await run(cwd);
    expect(report.diagnostics.map(({ rule }) => rule)).toContain("private-text-in-output");
    expect(report.exitCode).toBe(1);
  });

  it("says what to delete, where an earlier build left a name that was not private then", async () => {
    const cwd = aWorkspace();
    await run(cwd);
    await run(cwd, { documents: ["pack"] });
    write(cwd, "data/spring/private.yaml", "- Two ports\n");
    const spring = "data/spring/edition.yaml";
    write(cwd, spring, head.replace("Two ports are", "A port is"));
    const { report } = await run(cwd);
    const found = report.diagnostics.filter(({ rule }) => rule === "private-text-in-output");
    expect(found.map(({ output, hint }) => [output, /Delete the file/.test(hint)])).toEqual([
      ["en/pack", true],
    ]);
    rmSync(join(cwd, "output/spring/en/pack.html"));
    const { report: later } = await run(cwd);
    expect(later.exitCode).toBe(0);
    expect(existsSync(join(cwd, "output/spring/en/pack.html"))).toBe(true);
  });

  it("comes to the same as one build, when it was made in parts", async () => {
    const cwd = aWorkspace();
    await run(cwd, { documents: ["risks"] });
    await run(cwd, { languages: ["en"] });
    await run(cwd);
    const whole = aWorkspace();
    await run(whole);
    expect(manifest(cwd)).toBe(manifest(whole));
    expect(existsSync(join(cwd, "output/spring/zh-Hans/summary.html"))).toBe(true);
  });
});
