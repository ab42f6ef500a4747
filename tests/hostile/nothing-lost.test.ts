import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Files } from "../load/scratch.ts";
import { outcomeOf, refused, tried } from "./a-run.ts";
import { turning, written } from "./written.ts";

/*
 * From the file to the HTML: what is written is printed, or refused by a rule. The same values
 * are read back out of a PDF in tests/browser/nothing-lost.test.ts.
 */

const values = Object.values({ ...written, ...turning });
const risks = "data/spring/risks";

/** A risk for each value, whose owner it is, in each notation. */
const notations: Record<string, (items: readonly string[]) => Files> = {
  "YAML, as plain as it can be": (items) => ({
    [`${risks}.yaml`]: items
      .map((item, at) => {
        // Only what YAML itself would read otherwise is in quotation marks.
        const plain = /^[@=~]|: |'/.test(item) ? JSON.stringify(item) : item;
        return `- id: r${at}\n  title: x\n  owner: ${plain}\n`;
      })
      .join(""),
  }),
  JSON: (items) => ({
    "data/spring/risks.yaml": "[]\n",
    "data/winter/edition.yaml": 'id: winter\ntitle: x\nissued: "2025-09-01"\n',
    "data/winter/risks.json": JSON.stringify(
      items.map((owner, at) => ({ id: `r${at}`, title: "x", owner })),
    ),
  }),
  CSV: (items) => ({
    "data/spring/risks.yaml": "[]\n",
    "data/winter/edition.yaml": 'id: winter\ntitle: x\nissued: "2025-09-01"\n',
    "data/winter/risks.csv": [
      "id,title,owner",
      ...items.map((item, at) => `r${at},x,"${item}"`),
      "",
    ].join("\n"),
  }),
};

const text = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");

describe.each(Object.entries(notations))("%s", (name, make) => {
  test("every value is printed as it was written", async () => {
    const { cwd, report } = await tried(make(values));
    const faults = report.diagnostics.filter(
      ({ severity, rule }) => severity === "error" && rule !== "missing-glyph",
    );
    expect(faults).toEqual([]);
    const id = name.startsWith("YAML") ? "spring" : "winter";
    const html = text(await readFile(join(cwd, `output/${id}/en/risks.html`), "utf8"));
    expect(values.filter((value) => !html.includes(value))).toEqual([]);
  });
});

test("a number of JSON keeps its digits, a truth its word", async () => {
  const owners = ["00731", "12345678901234567890", "1.10", "true"].map((word) =>
    word === "00731" ? `"${word}"` : word,
  );
  const records = owners.map((owner, at) => `{"id": "r${at}", "title": "x", "owner": ${owner}}`);
  const { cwd, exitCode } = await tried({
    "data/spring/risks.yaml": "[]\n",
    "data/winter/edition.yaml": 'id: winter\ntitle: x\nissued: "2025-09-01"\n',
    "data/winter/risks.json": `[${records.join(", ")}]`,
  });
  expect(exitCode).toBe(0);
  const html = text(await readFile(join(cwd, "output/winter/en/risks.html"), "utf8"));
  const words = ["00731", "12345678901234567890", "1.10", "true"];
  expect(words.filter((word) => !html.includes(word))).toEqual([]);
});

describe("what would be lost is refused", () => {
  const file = `${risks}.yaml`;
  test.each([
    [
      "a second document",
      "- {id: a, title: x}\n---\n- {id: b, title: y}\n",
      `${file}:2:1 several-documents`,
    ],
    [
      "a second document behind an end mark",
      "- {id: a, title: x}\n...\n- {id: b, title: y}\n",
      `${file}:3:1 several-documents`,
    ],
    ["a key that stands twice", "- id: a\n  title: x\n  title: y\n", `${file}:3:3 duplicate-key`],
    [
      "the first half of a character",
      '- id: a\n  title: "x\\uD83D"\n',
      `${file}:2:10 lone-surrogate`,
    ],
    ["the second half of one", '- id: a\n  title: "\\uDE00x"\n', `${file}:2:10 lone-surrogate`],
    [
      "a control sign of an escape",
      '- id: a\n  title: "x\\x07"\n',
      `${file}:2:10 control-character`,
    ],
  ])("%s", async (_, content, error) => {
    expect(await outcomeOf({ [file]: content })).toEqual(refused(error));
  });

  test("both halves of a character are the character", async () => {
    const { cwd, report } = await tried({ [file]: '- id: a\n  title: "x\\uD842\\uDFB7"\n' });
    expect(report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(text(await readFile(join(cwd, "output/spring/en/risks.html"), "utf8"))).toContain(
      "x\u{20BB7}",
    );
  });

  test("half a character in JSON", async () => {
    const events = "data/spring/events.json";
    const found = await outcomeOf({
      [events]: '[{"id": "a", "when": "2025", "title": "x\\ud83d"}]',
    });
    expect(found).toEqual(refused(`${events}:1:39 lone-surrogate`));
  });

  test("a byte-order mark within the text is text", async () => {
    const { cwd } = await tried({ [file]: "- id: a\n  title: x\uFEFFy\n" });
    const html = text(await readFile(join(cwd, "output/spring/en/risks.html"), "utf8"));
    expect(html).toContain("x\uFEFFy");
  });
});

// Ragged rows: P10 in data.test.ts. Any text at all survives YAML, JSON and CSV:
// tests/load/scalars.property.test.ts.
