import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { decodePDFRawStream, PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type BuildReport, build, check, list, report } from "../../src/index.ts";
import { textOf } from "./print-support.ts";

/*
 * An edition in two languages whose sources must not be known, built for real. All that it makes
 * is searched for every private string by means of this test alone, and the program's own search
 * is shown to be what it stands on: without redaction nothing is published.
 */

const redaction = vi.hoisted(() => ({ isOff: false }));
vi.mock("../../src/redact/redact.ts", async (original) => {
  const real = await original<typeof import("../../src/redact/redact.ts")>();
  return {
    redact: (...given: Parameters<typeof real.redact>) =>
      redaction.isOff ? { edition: given[0], renamed: new Map() } : real.redact(...given),
  };
});

const files: Readonly<Record<string, string>> = {
  "edition.yaml": `id: spring
title: { en: Harbours, zh-Hans: 港口 }
issued: 2025-09-01
languages: [en, zh-Hans]
`,
  "sources.yaml": `- id: interviews
  title: { en: Interviews of the editors, zh-Hans: 编辑部访谈 }
  language: en
  creators: [mo-tianyu]
  creatorsAsPrinted: Mo Tianyu
`,
  "organisations.yaml": `- id: quay-bureau
  name: { en: Northern Quay Bureau, zh-Hans: 北方码头局 }
  asPrinted: 北方码头局
- id: port-office
  name: { en: Port Office, zh-Hans: 港务局 }
`,
  "people.yaml": `- id: mo-tianyu
  name: { en: Mo Tianyu, zh-Hans: 莫天宇 }
  asPrinted: 莫天宇
  aliases: [Captain Seagull]
  withheld: true
  publicLabel: { en: a senior official of a trade ministry, zh-Hans: 贸易部门一位高级官员 }
  roles:
    - title: { en: Deputy head, zh-Hans: 副局长 }
      organisation: quay-bureau
      asPrinted: 北方码头局副局长
- id: petra-vogelsang
  name: { en: Petra Vogelsang, zh-Hans: 佩特拉 }
  asPrinted: Petra Vogelsang
- id: lin-mei
  name: { en: Lin Mei, zh-Hans: 林梅 }
  asPrinted: 林梅
  roles: [{ title: { en: Director, zh-Hans: 主任 }, organisation: port-office }]
`,
  "people/mo-tianyu.en.md": "Mo Tianyu has worked at the quay since 1990.\n",
  "quotes.yaml": `- id: mo-on-cranes
  text: The cranes will not come this year.
  source: interviews
  speakers: [mo-tianyu]
  recordStatus: background
  attributionText: Mo Tianyu said
- id: vogelsang-doubts
  text: Nobody in the room believed the figures.
  source: interviews
  speakers: [petra-vogelsang]
  recordStatus: chatham-house
- id: lin-secret
  text: We have hidden the true count of ships since spring.
  source: interviews
  speakers: [lin-mei]
  recordStatus: off-record
- id: lin-open
  text: The port is open.
  source: interviews
  speakers: [lin-mei]
  recordStatus: on-record
`,
  "findings.yaml": `- id: tianyu-cranes
  text: { en: No cranes arrive this year., zh-Hans: 今年没有起重机运到。 }
  attributedTo: [mo-tianyu]
  evidence: { quotes: [mo-on-cranes], people: [mo-tianyu] }
`,
  "risks.yaml": `- id: delay
  title: { en: Delays, zh-Hans: 延误 }
  saidBy: [mo-tianyu, lin-mei]
`,
  "private.yaml": `- bluewater street 12
- 碧水街
- m.tianyu@quay.example
`,
};

/** Everything that would give somebody away, found or not by the program. */
const secrets = [
  "Mo Tianyu",
  "MoTianyu",
  "mo-tianyu",
  "mo-on-cranes",
  "tianyu",
  "莫天宇",
  "Captain Seagull",
  "CaptainSeagull",
  "Northern Quay",
  "NorthernQuay",
  "quay-bureau",
  "北方码头局",
  "Petra",
  "Vogelsang",
  "佩特拉",
  "true count",
  "truecount",
  "lin-secret",
  "bluewater",
  "碧水街",
  "quay.example",
];

const work = { cwd: "" };
const publish = (more: Partial<Parameters<typeof build>[0]> = {}): Promise<BuildReport> =>
  build({ cwd: work.cwd, environment: process.env, ...more });
const write = async (changed: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(changed)) {
    const path = join(work.cwd, "data/spring", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
};
const rulesOf = ({ diagnostics }: Pick<BuildReport, "diagnostics">): string[] => [
  ...new Set(diagnostics.map(({ rule }) => rule)),
];

let first: BuildReport;

beforeAll(async () => {
  work.cwd = await mkdtemp(join(tmpdir(), "briefwright-protected-"));
  await write(files);
  first = await publish();
});
afterAll(() => rm(work.cwd, { recursive: true, force: true }));

/** All that a file says: its bytes, its streams unpacked, its text as a reader program sees it. */
async function said(path: string): Promise<string> {
  const bytes = readFileSync(path);
  const plain = bytes.toString("utf8");
  if (!path.endsWith(".pdf")) return `${plain}\n${plain.replace(/<[^>]*>/g, "")}`;
  const parts = [bytes.toString("latin1"), await textOf(new Uint8Array(bytes))];
  const { context } = await PDFDocument.load(bytes);
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) {
      const stream = Buffer.from(decodePDFRawStream(object).decode());
      parts.push(stream.toString("latin1"), stream.toString("utf8"));
    } else parts.push(object.toString());
  }
  // Strings in hexadecimal are UTF-16.
  const whole = parts.join("\n");
  const hex = whole.match(/<(?:[0-9a-f]{4})+>/gi) ?? [];
  const decoded = hex.map((run) =>
    Buffer.from(run.slice(1, -1), "hex").swap16().toString("utf16le"),
  );
  return [whole, ...decoded].join("\n");
}

function outputs(): string[] {
  const folder = join(work.cwd, "output");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name));
}

function tracesIn(text: string): string[] {
  const bare = text.toLowerCase().replace(/\s+/g, " ");
  return secrets.filter((secret) => bare.includes(secret.toLowerCase()));
}

describe("with redaction", () => {
  test("the edition is published", () => {
    expect(first.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(outputs()).toHaveLength(2 * 3 * 2 + 1);
  });

  test("no output, no name of a file and no report holds a private string", async () => {
    for (const path of outputs()) {
      expect([path, tracesIn(await said(path))]).toEqual([path, []]);
      expect(tracesIn(path)).toEqual([]);
    }
    expect(tracesIn(JSON.stringify(first))).toEqual([]);
    expect(tracesIn(JSON.stringify(await list({ cwd: work.cwd })))).toEqual([]);
  });

  test("what may be printed is printed, with its label and terms", async () => {
    const en = await said(join(work.cwd, "output/spring/en/quotes.html"));
    for (const words of [
      "The cranes will not come this year.",
      "a senior official of a trade ministry",
      "name withheld",
      "Nobody in the room believed the figures.",
      "Chatham House Rule",
      "The port is open.",
    ]) {
      expect(en).toContain(words);
    }
    const zh = await said(join(work.cwd, "output/spring/zh-Hans/quotes.html"));
    expect(zh).toContain("贸易部门一位高级官员");
    expect(zh).toContain("发言者姓名不予公开");
  });

  test("what a check says of the data hides it as well, and shows no line of it", async () => {
    await write({
      "risks.yaml": `${files["risks.yaml"]}- { id: more, title: { en: X, zh-Hans: X }, saidBy: [mo-tianyo], owner: [Mo Tianyu] }\n`,
    });
    const checked = await check({ cwd: work.cwd });
    const pretty = await report(checked.diagnostics, { format: "pretty", cwd: work.cwd });
    await write({ "risks.yaml": files["risks.yaml"] ?? "" });
    expect(rulesOf(checked)).toContain("unresolved-reference");
    expect(JSON.stringify(checked)).toContain("▮▮▮");
    expect(tracesIn(JSON.stringify(checked))).toEqual([]);
    expect(tracesIn(pretty)).toEqual([]);
  });

  test("a name in a text of the editors is found in every format, and nothing is published", async () => {
    const before = outputs().map((path) => readFileSync(path).toString("base64"));
    await write({
      "risks.yaml": (files["risks.yaml"] ?? "").replace(
        "en: Delays",
        "en: Delays at Bluewater  Street 12",
      ),
    });
    const built = await publish({ documents: ["risks"] });
    await write({ "risks.yaml": files["risks.yaml"] ?? "" });
    expect(rulesOf(built)).toContain("private-text-in-output");
    expect(built.diagnostics.map(({ message }) => message).join("\n")).toMatch(
      /en\/risks\.html would give away entry 1 of private\.yaml[\s\S]*en\/risks\.pdf would give away entry 1 of private\.yaml/,
    );
    expect(tracesIn(JSON.stringify(built))).toEqual([]);
    expect(outputs().map((path) => readFileSync(path).toString("base64"))).toEqual(before);
  });
});

describe("without redaction", () => {
  test("the scan stops the publication, and names each output", async () => {
    redaction.isOff = true;
    const built = await publish().finally(() => {
      redaction.isOff = false;
    });
    const hits = built.diagnostics.filter(({ rule }) => rule === "private-text-in-output");
    expect(built.editions).toEqual([{ id: "spring", written: false, outputs: [], kept: [] }]);
    expect(new Set(hits.map(({ output }) => output))).toEqual(
      new Set([
        "en/quotes",
        "en/risks",
        "en/summary",
        "zh-Hans/quotes",
        "zh-Hans/risks",
        "zh-Hans/summary",
        undefined,
      ]),
    );
    expect(hits.some(({ message }) => message.startsWith("en/quotes.pdf"))).toBe(true);
    expect(tracesIn(JSON.stringify(built))).toEqual([]);
  });
});

describe("what an earlier build left", () => {
  test("is searched when only a part is built", async () => {
    const away = { output: "elsewhere", formats: ["html"] };
    const people = files["people.yaml"] ?? "";
    // Before anybody asked not to be named.
    await write({
      "people.yaml": people.replace("  withheld: true\n", ""),
      "private.yaml": "[]\n",
    });
    expect((await publish(away)).editions[0]?.written).toBe(true);
    await write({ "people.yaml": people, "private.yaml": files["private.yaml"] ?? "" });
    const part = await publish({ ...away, documents: ["summary"] });
    expect(part.editions[0]?.written).toBe(false);
    expect(rulesOf(part)).toContain("private-text-in-output");
    expect((await publish(away)).editions[0]?.written).toBe(true);
  });
});

describe("without private.yaml", () => {
  const only = { documents: ["risks"], formats: ["html"], languages: ["en"] };

  test("a draft warns, a release refuses, and a flag lets it pass and is reported", async () => {
    await rm(join(work.cwd, "data/spring/private.yaml"));
    const draft = await publish(only);
    const severityOf = ({ diagnostics }: BuildReport, name: string) =>
      diagnostics.find(({ rule }) => rule === name)?.severity;
    expect(severityOf(draft, "private-list-missing")).toBe("warning");
    const refused = await publish({ ...only, profile: "release" });
    expect(severityOf(refused, "private-list-missing")).toBe("error");
    const allowed = await publish({ ...only, profile: "release", allowMissingPrivateList: true });
    expect(severityOf(allowed, "private-list-missing")).toBeUndefined();
    expect(severityOf(allowed, "private-list-skipped")).toBe("warning");
    await write({ "private.yaml": files["private.yaml"] ?? "" });
    expect(existsSync(join(work.cwd, "output/spring/manifest.json"))).toBe(true);
  });
});
