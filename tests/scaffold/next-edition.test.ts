import { describe, expect, it } from "vitest";
import { carried, head } from "./a-next-edition.ts";

const mark =
  "# Started from 2025-12. Look at whatever has “review” above it, and delete that line.\n";

describe("edition.yaml", () => {
  it("gets what is new, marks what is to be looked at, and keeps comments and form", async () => {
    const { textOf, fields } = await carried({
      "edition.yaml": `# yaml-language-server: $schema=x
# The December edition.
id: "2025-12"   # as the folder
title:
  en: 'Ports: December'
series: Port briefs # for years
number: "009"
version: '2.1'
issued: 2025-12-01
asOf: 2025-11
validUntil: 2026-03
# Why we wait.
embargo: { until: 2025-12-01T06:00:00Z }

waivers:
  - { rule: unused-source, reason: Later., by: Desk, until: 2025-12-31 }
handling: {scheme: TLP-2.0, label: "TLP:GREEN"}
bottomLine: >-
  Ships wait.

  Act.
method: We read.
`,
    });
    expect(textOf("edition.yaml")).toBe(`# yaml-language-server: $schema=x
${mark}# The December edition.
id: "2026-01"   # as the folder
predecessor: 2025-12
# review: as in 2025-12
title:
  en: 'Ports: December'
series: Port briefs # for years
number: "010"
version: '1.0'
# review: taken from the id
issued: 2026-01-01
asOf: 2026-01-01

handling: {scheme: TLP-2.0, label: "TLP:GREEN"}
# review: of 2025-12; write it anew
# bottomLine: >-
#   Ships wait.
#
#   Act.
# review: as in 2025-12
method: We read.
`);
    expect(fields).toEqual({
      review: ["title", "method"],
      new: ["id", "predecessor", "number", "version", "issued", "asOf"],
      rewrite: ["bottomLine"],
      left: ["validUntil", "embargo", "waivers"],
    });
  });

  it("names another predecessor than the one before, and loses the marks nobody deleted", async () => {
    const once = await carried({
      "edition.yaml": `${head}bottomLine: Act.\nsources: [{id: s, title: S}]\n`,
    });
    const first = once.textOf("edition.yaml") ?? "";
    const { textOf } = await carried({
      "edition.yaml": first
        .replace("2026-01\n", "2025-12\n")
        .replace("predecessor: 2025-12", "predecessor: 2025-11"),
    });
    expect(textOf("edition.yaml")).toBe(first.replace("# review: of 2025-12; write it anew\n", ""));
  });

  it("marks a number that cannot be counted on", async () => {
    const { textOf } = await carried({ "edition.yaml": `${head}number: 2025/12\n` });
    expect(textOf("edition.yaml")).toContain("# review: as in 2025-12\nnumber: 2025/12\n");
  });

  it("takes out a mark that is a comment, and none that is text", async () => {
    const text = `${head}method: |\n  We read.\n  # review: this is Markdown\nrisks:\n  # review: status\n  - id: r\n    title: R\n`;
    const { textOf } = await carried({ "edition.yaml": text });
    const made = textOf("edition.yaml");
    expect(made).toContain("method: |\n  We read.\n  # review: this is Markdown\n");
    expect(made).toContain("risks:\n  - id: r\n");
  });

  it("keeps line ends as they are", async () => {
    const { textOf } = await carried({
      "edition.yaml": `${head}bottomLine: Act.\n`.replaceAll("\n", "\r\n"),
    });
    const lines = (textOf("edition.yaml") ?? "").split("\n");
    expect(lines.filter((line) => line !== "" && !line.endsWith("\r"))).toEqual([]);
  });

  it("may be JSON, in which nothing can be marked", async () => {
    const json = {
      id: "2025-12",
      title: "T",
      issued: "2025-12-01",
      number: 9,
      bottomLine: "Act.",
      sources: [{ id: "s", title: "S" }],
      findings: [{ id: "f", text: "F" }],
      risks: [{ id: "r", title: "R", evidence: { findings: ["f"], sources: ["s"] } }],
      waivers: [],
      embargo: { until: "2025-12-01T06:00:00Z" },
    };
    const { textOf } = await carried({ "edition.json": JSON.stringify(json, null, 2) });
    expect(JSON.parse(textOf("edition.json") ?? "")).toEqual({
      id: "2026-01",
      predecessor: "2025-12",
      title: "T",
      issued: "2026-01-01",
      number: 10,
      sources: [{ id: "s", title: "S" }],
      risks: [{ id: "r", title: "R", evidence: { sources: ["s"] } }],
    });
  });
});

describe("collections", () => {
  const files = {
    "edition.yaml": head,
    "sources.yaml": "# Kept.\n- id: s\n  title: S\n",
    "sources/s.en.md": "Read it.\r\n",
    "quotes.yaml": "- {id: q, text: Words., source: s, speakers: unattributed}\n",
    "quotes/q.md": "Context.\n",
    "findings.yaml": "- id: f\n  text: F\n  evidence: {quotes: [q], sources: [s]}\n",
    "judgements.yaml":
      "- id: j\n  text: J\n  likelihood: likely\n  evidence: {findings: [f], quotes: [q]}\n  contraryEvidence: {findings: [f], sources: [s]}\n",
    "issues.yaml":
      "- id: i\n  question: Q?\n  positions:\n    - actors: [p]\n      stance: support\n      text: Yes.\n      evidence: {quotes: [q]}\n",
    "people.yaml": "- {id: p, name: P}\n",
    "notes.yaml": "- id: n\n  text: N\n  about: {sources: [s], quotes: [q]}\n",
    "texts/s.txt": "Words.",
    "evidence.lock.json": "{}",
    "private.yaml": "- secret\n",
  };

  it("leaves what was news behind, with the references to it, and says so above the record", async () => {
    const { textOf, files: made, ...rest } = await carried(files);
    expect(made.map(({ name }) => name).sort()).toEqual([
      "edition.yaml",
      "issues.yaml",
      "judgements.yaml",
      "people.yaml",
      "sources.yaml",
      "sources/s.en.md",
    ]);
    expect(textOf("sources.yaml")).toBe(files["sources.yaml"]);
    expect(textOf("sources/s.en.md")).toBe(files["sources/s.en.md"]);
    expect(textOf("judgements.yaml")).toBe(
      `# review: likelihood
# review: evidence in 2025-12 had findings f; quotes q
# review: contraryEvidence in 2025-12 had findings f
- id: j
  text: J
  likelihood: likely
  contraryEvidence: {sources: [s]}
`,
    );
    expect(textOf("issues.yaml")).toBe(
      `# review: positions
# review: positions[1].evidence in 2025-12 had quotes q
- id: i
  question: Q?
  positions:
    - actors: [p]
      stance: support
      text: Yes.
`,
    );
    expect(textOf("edition.yaml")).toContain("# Left there: quotes, findings, notes.\n");
    expect(rest.carried).toEqual({ sources: 1, people: 1, judgements: 1, issues: 1 });
    expect(rest.left).toEqual({ quotes: 1, findings: 1, notes: 1 });
  });

  it("takes along what is asked for", async () => {
    const { textOf, left } = await carried(files, ["quotes", "findings"]);
    expect(textOf("quotes.yaml")).toBe(files["quotes.yaml"]);
    expect(textOf("quotes/q.md")).toBe(files["quotes/q.md"]);
    expect(textOf("findings.yaml")).toBe(files["findings.yaml"]);
    expect(textOf("judgements.yaml")).toBe(`# review: likelihood\n${files["judgements.yaml"]}`);
    expect(left).toEqual({ notes: 1 });
  });

  it("takes the words that are no quotation along with the quotations", async () => {
    const edition = `${head}excludedMarks:\n  - {text: “x”, reason: A title.}\n`;
    const name = "edition.yaml";
    expect((await carried({ ...files, [name]: edition })).textOf(name)).not.toContain(
      "excludedMarks",
    );
    expect((await carried({ ...files, [name]: edition }, ["quotes"])).textOf(name)).toContain(
      "excludedMarks",
    );
  });

  it("finds them in edition.yaml as well", async () => {
    const { textOf } = await carried({
      "edition.yaml": `${head}
# What we read.
sources:
  - {id: s, title: S}

# What it says.
findings:
  - id: f
    text: F

risks:
  # The gravest.
  - id: r
    title: R
    status: open
    evidence:
      # Found in May.
      findings: [f]
`,
    });
    expect(textOf("edition.yaml")?.split("\n\n").slice(1).join("\n\n")).toBe(`# What we read.
sources:
  - {id: s, title: S}

risks:
  # The gravest.
  # review: status
  # review: evidence in 2025-12 had findings f
  - id: r
    title: R
    status: open
`);
  });

  it("empties the cells of a CSV file that refer to what stays behind", async () => {
    const csv = `\uFEFF\r\nid;title.en;evidence.quotes;evidence.sources;saidBy\r\nr;"A ""bad"" thing; truly";q;s;p\r\n\r\nr2;Line;"q;\nq";s;p`;
    const { textOf } = await carried({ ...files, "risks.csv": csv });
    expect(textOf("risks.csv")).toBe(
      `\r\nid;title.en;evidence.quotes;evidence.sources;saidBy\r\nr;"A ""bad"" thing; truly";;s;p\r\n\r\nr2;Line;;s;p`,
    );
  });

  it("names a file that repeats a value which stays behind", async () => {
    const edition = `${head}findings:\n  - &f {id: f, text: F}\nrisks:\n  - id: r\n    title: R\n    description: *f\n`;
    expect((await carried({ "edition.yaml": edition })).broken).toEqual(["edition.yaml"]);
    expect((await carried({ "edition.yaml": edition }, ["findings"])).broken).toEqual([]);
  });
});
