import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmod, symlink } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadEdition } from "../../src/load/edition.ts";
import { unreadable } from "../../src/load/read-file.ts";
import { limitsOf, limitsSchema } from "../../src/model/limits.ts";
import { type Files, lines, scratch } from "./scratch.ts";

const head = "id: e\ntitle: T\nissued: 2025-09-01\n";

/** Loads the edition `e` from these files of its folder. */
async function load(files: Files) {
  const named = Object.entries(files).map(
    ([name, content]) => [`data/e/${name}`, content] as const,
  );
  return loadEdition(await scratch(Object.fromEntries(named)), "e");
}

const faults = async (files: Files): Promise<string[]> =>
  lines((await load({ "edition.yaml": head, ...files })).problems);

test("the smallest edition fits on a screen", async () => {
  const root = fileURLToPath(new URL("../fixtures/load/minimal", import.meta.url));
  const { value, problems } = await loadEdition(root, "first");
  expect(problems).toEqual([]);
  expect(value?.id).toBe("first");
  expect(value?.head.value).toEqual({
    id: "first",
    title: "Who sets the rules for AI?",
    issued: "2025-09-01",
  });
  expect(value?.collections.quotes.map((quote) => quote.value)).toEqual([
    { id: "very-close", text: "very close", source: "report", speakers: ["lu-xiaomeng"] },
  ]);
  expect(value?.collections.events).toEqual([]);
  expect(value?.collections.quotes[0]?.locate(["speakers", 0])).toEqual({
    file: "data/first/edition.yaml",
    line: 17,
    column: 16,
  });
  expect(value?.files.map(({ file }) => file)).toEqual(["data/first/edition.yaml"]);
});

describe("files", () => {
  test("collections from YAML, JSON and CSV, with their hashes in the order of their names", async () => {
    const { value, problems } = await load({
      "edition.json": '{"id": "e"}',
      "sources.csv": "\uFEFFid,title\ns,T\n",
      "quotes.yml": "- id: q\n",
      "risks.json": '[{"id": "r"}]',
      "events.yaml": "# none yet\n",
    });
    expect(problems).toEqual([]);
    expect(value?.collections.sources.map((record) => record.value)).toEqual([
      { id: "s", title: "T" },
    ]);
    expect(value?.collections.quotes.map((record) => record.value)).toEqual([{ id: "q" }]);
    expect(value?.collections.risks[0]?.locate(["id"])).toEqual({
      file: "data/e/risks.json",
      line: 1,
      column: 9,
    });
    expect(value?.collections.events).toEqual([]);
    const sha256 = createHash("sha256").update("- id: q\n").digest("hex");
    expect(value?.files.map(({ file }) => file)).toEqual(
      ["edition.json", "events.yaml", "quotes.yml", "risks.json", "sources.csv"].map(
        (name) => `data/e/${name}`,
      ),
    );
    expect(value?.files[2]).toEqual({ file: "data/e/quotes.yml", sha256 });
  });

  test("what other stages read, explanations and hidden files are let be", async () => {
    expect(
      await faults({
        "texts/a.txt": "x",
        "images/a.png": "x",
        "assets/a": "x",
        "README.md": "x",
        ".DS_Store": "x",
        "evidence.lock.json": "{}",
        "private.yaml": "x",
        "notes/README.md": "x",
      }),
    ).toEqual([]);
  });

  test.each<[string, string]>([
    ["qoutes.yaml", "Did you mean quotes.yaml?"],
    ["Sources.CSV", "Did you mean sources.csv?"],
    ["edition.yml", "Did you mean edition.yaml?"],
    ["text/a.txt", "Did you mean texts?"],
    ["draft.docx", "Rename it after a collection, such as quotes.yaml, or move it to assets/."],
  ])("%s is nobody's", async (name, hint) => {
    const { problems, value } = await load({ "edition.yaml": head, [name]: "x" });
    const [top = ""] = name.split("/");
    const kind = name.includes("/") ? "folder" : "file";
    expect(lines(problems)).toEqual([`data/e/${top} unknown-file: nothing reads this ${kind}`]);
    expect(problems[0]?.hint).toBe(hint);
    expect(value).toBeDefined();
  });

  test("a collection in two places", async () => {
    expect(await faults({ "edition.yaml": `${head}quotes: []\n`, "quotes.yaml": "[]" })).toEqual([
      'data/e/quotes.yaml collection-in-two-places: expected "quotes" in one place; it stands in data/e/edition.yaml and here',
    ]);
    expect(await faults({ "quotes.csv": "id\n", "quotes.yaml": "[]" })).toEqual([
      'data/e/quotes.yaml collection-in-two-places: expected "quotes" in one place; it stands in data/e/quotes.csv and here',
    ]);
    expect(await faults({ "edition.json": "{}" })).toEqual([
      'data/e/edition.yaml collection-in-two-places: expected "edition" in one place; it stands in data/e/edition.json and here',
    ]);
  });

  test("a collection that is no list, an edition that is no map", async () => {
    expect(await faults({ "quotes.yaml": "quotes:\n  - id: q\n" })).toEqual([
      "data/e/quotes.yaml:1:1 invalid-value: quotes: expected a list of records; found a map with the field quotes",
    ]);
    expect(await faults({ "edition.yaml": `${head}risks: none\n` })).toEqual([
      'data/e/edition.yaml:4:8 invalid-value: risks: expected a list of records; found "none"',
    ]);
    expect(await faults({ "edition.yaml": "- a\n" })).toEqual([
      "data/e/edition.yaml:1:1 invalid-value: expected the fields of an edition; found a list of one item",
    ]);
  });

  test("faults of all files are reported together, and there is no value", async () => {
    const { value, problems } = await load({
      "edition.yaml": head,
      "quotes.yaml": "a: b: c\n",
      "risks.csv": "id,id\n",
      "notes.json": "[",
    });
    expect(value).toBeUndefined();
    expect(problems.map(({ rule, place }) => `${place?.file} ${rule}`)).toEqual([
      "data/e/notes.json json-syntax",
      "data/e/quotes.yaml yaml-syntax",
      "data/e/risks.csv csv-syntax",
    ]);
  });
});

describe("what is no readable file", () => {
  test("nothing, a folder, an edition that is not there", async () => {
    expect(lines((await load({ "quotes.yaml": "[]" })).problems)).toEqual([
      "data/e/edition.yaml file-missing: expected a file edition.yaml (or edition.json); found none",
    ]);
    expect(await faults({ "quotes.yaml/x": "" })).toEqual([
      "data/e/quotes.yaml not-a-regular-file: expected a file; found a folder",
    ]);
    expect(lines((await loadEdition(await scratch({}), "e")).problems)).toEqual([
      "data/e file-missing: expected a file; found nothing",
    ]);
  });

  test("bytes that are not UTF-8, with their place", async () => {
    const latin1 = Uint8Array.from([...Buffer.from("- id: a\n  text: 鲁caf"), 0xe9, 0x0a]);
    expect(await faults({ "quotes.yaml": latin1 })).toEqual([
      "data/e/quotes.yaml:2:13 input-encoding: expected a text file in UTF-8; byte 22 (0xE9) cannot stand there",
    ]);
    expect(await faults({ "quotes.yaml": Uint8Array.from([0x61, 0xe9, 0xb2]) })).toEqual([
      "data/e/quotes.yaml:1:2 input-encoding: expected a text file in UTF-8; byte 1 (0xE9) cannot stand there",
    ]);
    expect(await faults({ "quotes.yaml": Uint8Array.from([0xff, 0xfe, 0x61, 0]) })).toEqual([
      "data/e/quotes.yaml:1:1 input-encoding: expected a text file in UTF-8; found one in UTF-16",
    ]);
  });

  test("control characters, with their place", async () => {
    expect(await faults({ "quotes.yaml": "- id: a\r\n  text: 𝔸\u0000b\r\n" })).toEqual([
      "data/e/quotes.yaml:2:11 control-character: expected text; found the control character U+0000",
    ]);
    expect(await faults({ "quotes.csv": "id,text\nq,a\u0008\n" })).toEqual([
      "data/e/quotes.csv:2:4 control-character: expected text; found the control character U+0008",
    ]);
  });

  test("files above 8 MB together are not read, and none above 20 MB at all", async () => {
    const file = new Uint8Array(20 * 1024 * 1024 + 1);
    expect(await faults({ "quotes.yaml": file })).toEqual([
      "data/e/quotes.yaml input-too-large: expected at most 8 MB of data in an edition; found 20.0 MB, of which this file has 20.0 MB",
    ]);
    const root = await scratch({ "data/e/edition.yaml": head, "data/e/quotes.yaml": file });
    const limits = limitsOf({ limits: limitsSchema.parse({ editionMegabytes: 30 }) });
    expect(lines((await loadEdition(root, "e", {}, { limits })).problems)).toEqual([
      "data/e/quotes.yaml input-too-large: expected at most 20 MB; found 21 MB",
    ]);
  });

  test("links are followed, but not out of the workspace", async () => {
    const outside = await scratch({ "quotes.yaml": "[]" });
    const root = await scratch({ "data/e/edition.yaml": head, "shared/sources.yaml": "- id: s\n" });
    await symlink("../../shared/sources.yaml", join(root, "data/e/sources.yaml"));
    expect((await loadEdition(root, "e")).value?.collections.sources).toHaveLength(1);
    await symlink(join(outside, "quotes.yaml"), join(root, "data/e/quotes.yaml"));
    await symlink("nowhere", join(root, "data/e/risks.yaml"));
    expect(lines((await loadEdition(root, "e")).problems)).toEqual([
      "data/e/quotes.yaml file-outside-workspace: the file is a link that leads out of the folder it is read from",
      "data/e/risks.yaml file-missing: expected a file; found nothing",
    ]);
    await symlink(outside, join(root, "data/f"));
    expect(lines((await loadEdition(root, "f")).problems)).toEqual([
      "data/f file-outside-workspace: the edition's folder is a link that leads out of the workspace",
    ]);
  });

  // The superuser may read everything.
  test.skipIf(process.getuid?.() === 0)("a file without permission", async () => {
    const root = await scratch({ "data/e/edition.yaml": head });
    await chmod(join(root, "data/e/edition.yaml"), 0);
    expect(lines((await loadEdition(root, "e")).problems)).toEqual([
      "data/e/edition.yaml unreadable-file: the file cannot be read: its permissions forbid it",
    ]);
  });
});

describe("Markdown", () => {
  const people = "- id: lu\n  name: Lu\n";

  test("fills the field of prose, plain in the primary language or by language", async () => {
    const { value, problems } = await load({
      "edition.yaml": `${head}languages: [zh-Hans, en]\n`,
      "people.yaml": `${people}- id: chan\n  name: Chan\n  biography: {en: Given}\n- id: wu\n  name: Wu\n`,
      "people/lu.md": "\uFEFF# 鲁\r\n\r\ntext\r\n",
      "people/chan.md": "文",
      "people/wu.en.md": "W",
      "people/wu.md": "吴",
      "sources.yaml": "[]",
    });
    expect(problems).toEqual([]);
    expect(value?.collections.people.map((record) => record.value)).toEqual([
      { id: "lu", name: "Lu", biography: "# 鲁\n\ntext\n" },
      { id: "chan", name: "Chan", biography: { en: "Given", "zh-Hans": "文" } },
      { id: "wu", name: "Wu", biography: { en: "W", "zh-Hans": "吴" } },
    ]);
    const [lu, chan] = value?.collections.people ?? [];
    expect(lu?.locate(["biography"])).toEqual({ file: "data/e/people/lu.md", line: 1, column: 1 });
    expect(chan?.locate(["biography", "zh-Hans"])).toEqual({
      file: "data/e/people/chan.md",
      line: 1,
      column: 1,
    });
    expect(chan?.locate(["biography", "en"])).toEqual({
      file: "data/e/people.yaml",
      line: 5,
      column: 19,
    });
    expect(chan?.locate(["name"])).toEqual({ file: "data/e/people.yaml", line: 4, column: 9 });
    expect(value?.files.map(({ file }) => file.slice("data/e/".length))).toEqual([
      "edition.yaml",
      "people.yaml",
      "people/chan.md",
      "people/lu.md",
      "people/wu.en.md",
      "people/wu.md",
      "sources.yaml",
    ]);
  });

  test("the workspace names the primary language where the edition does not", async () => {
    const root = await scratch({
      "data/e/edition.yaml": head,
      "data/e/people.yaml": people,
      "data/e/people/lu.md": "A",
      "data/e/people/lu.en.md": "B",
    });
    const { value } = await loadEdition(root, "e", { primaryLanguage: "de" });
    expect(value?.collections.people[0]?.value).toMatchObject({ biography: { de: "A", en: "B" } });
  });

  test("given twice", async () => {
    const twice = { "people.yaml": `${people}  biography: Given\n`, "people/lu.md": "x" };
    expect(await faults(twice)).toEqual([
      'data/e/people/lu.md:1:1 prose-given-twice: biography in "en" is given here and in data/e/people.yaml',
    ]);
    expect(
      await faults({ "people.yaml": people, "people/lu.md": "x", "people/lu.en.md": "y" }),
    ).toEqual([
      'data/e/people/lu.md:1:1 prose-given-twice: biography in "en" is given here and in data/e/people/lu.en.md',
    ]);
  });

  test("without a record, or with a name that says nothing", async () => {
    const { problems } = await load({
      "edition.yaml": head,
      "people.yaml": people,
      "people/lo.md": "x",
    });
    expect(lines(problems)).toEqual([
      'data/e/people/lo.md prose-without-record: expected a record "lo" in people that this text belongs to; found none',
    ]);
    expect(
      await faults({
        "people.yaml": people,
        "people/Lu Xiaomeng.md": "x",
        "people/lu.english.md": "x",
        "people/lu.txt": "x",
      }),
    ).toEqual(
      ["Lu Xiaomeng.md", "lu.english.md", "lu.txt"].map(
        (name) =>
          `data/e/people/${name} unknown-file: expected Markdown files named after the id of a record; nothing reads this one`,
      ),
    );
  });
});

test.skipIf(process.platform === "win32")("a socket is no file", async () => {
  const root = await scratch({ "data/e/edition.yaml": head });
  const server = createServer().listen(join(root, "data/e/people.yaml"));
  await once(server, "listening");
  onTestFinished(() => void server.close());
  expect(lines((await loadEdition(root, "e")).problems)).toEqual([
    "data/e/people.yaml not-a-regular-file: expected a file; found a device, socket or pipe",
  ]);
});

test("errors of the system in words; what is no error of the system is a bug", () => {
  const say = (code: string): string[] =>
    lines([unreadable(Object.assign(new Error("x"), { code }), { file: "f" })]);
  expect(say("EACCES")).toEqual([
    "f unreadable-file: the file cannot be read: its permissions forbid it",
  ]);
  expect(say("EIO")).toEqual(["f unreadable-file: the file cannot be read: the system says EIO"]);
  expect(() => unreadable(new TypeError("bug"), { file: "f" })).toThrow("bug");
});
