import { describe, expect, test } from "vitest";
import { csvRecords } from "../../src/load/csv-records.ts";
import { collections } from "../../src/model/collections.ts";
import type { CollectionName } from "../../src/model/reference.ts";
import { lines } from "./scratch.ts";

const read = (text: string, name: CollectionName = "quotes") =>
  csvRecords("a.csv", text, collections[name].schema);
const values = (text: string, name?: CollectionName): unknown =>
  read(text, name).value?.map(({ value }) => value);
const faults = (text: string, name?: CollectionName): string[] => lines(read(text, name).problems);

describe("records from CSV", () => {
  test("dotted headers, lists, empty cells", () => {
    const text =
      "id,title.zh-Hans,title.en,creators\nrand-2025,报告,Report,chan-kyle; lu \ncsis,重印,,\n";
    expect(values(text, "sources")).toEqual([
      {
        id: "rand-2025",
        title: { "zh-Hans": "报告", en: "Report" },
        creators: ["chan-kyle", "lu"],
      },
      { id: "csis", title: { "zh-Hans": "重印" } },
    ]);
  });

  test("semicolons between cells", () => {
    const text = 'id;text;source;speakers\r\nq1;"a; b";s;"x;y;"\r\n';
    expect(values(text)).toEqual([{ id: "q1", text: "a; b", source: "s", speakers: ["x", "y"] }]);
  });

  test("a word that stands in place of a list stays a word", () => {
    expect(values("id,text,source,speakers\nq,t,s,unattributed\nr,t,s,lu\n")).toEqual([
      { id: "q", text: "t", source: "s", speakers: "unattributed" },
      { id: "r", text: "t", source: "s", speakers: ["lu"] },
    ]);
    expect(values("id,title,creators\ns,t,notStated\n", "sources")).toEqual([
      { id: "s", title: "t", creators: "notStated" },
    ]);
  });

  test("cells stay as written", () => {
    expect(values('id,text,source\n00731," =cmd|x ""y"" ,\r\nz ",1.10\n')).toEqual([
      { id: "00731", text: ' =cmd|x "y" ,\nz ', source: "1.10" },
    ]);
  });

  test("references below evidence are lists", () => {
    expect(values("id,text,evidence.quotes\nf,t,a;b\n", "findings")).toEqual([
      { id: "f", text: "t", evidence: { quotes: ["a", "b"] } },
    ]);
  });

  test("rows without content are passed over", () => {
    expect(values("id,text\n\nq,t\n,\n\n")).toEqual([{ id: "q", text: "t" }]);
    expect(values("id,text,source\n")).toEqual([]);
    expect(values("")).toEqual([]);
  });

  test("places of cells, past blank lines, astral characters and quoted line ends", () => {
    const records = read('id,text,source\r\n\r\nq,"𝔸\r\n𝔸𝔸",鲁s\r\nr,,t\r\n').value ?? [];
    const at = (index: number, field: string): string => {
      const place = records[index]?.locate([field]);
      return `${place?.line}:${place?.column}`;
    };
    expect([at(0, "id"), at(0, "text"), at(0, "source")]).toEqual(["3:1", "3:3", "4:7"]);
    expect([at(1, "id"), at(1, "text"), at(1, "source")]).toEqual(["5:1", "5:1", "5:4"]);
  });

  test("places of parts and of wholes", () => {
    const [record] = read("id,title.en,title.de,creators\ns,a,b,x;y\n", "sources").value ?? [];
    expect(record?.locate(["title"])).toEqual({ file: "a.csv", line: 2, column: 3 });
    expect(record?.locate(["title", "de"])).toEqual({ file: "a.csv", line: 2, column: 5 });
    expect(record?.locate(["creators", 1])).toEqual({ file: "a.csv", line: 2, column: 7 });
  });
});

describe("what is not CSV, or not of the model", () => {
  test.each<[string, string]>([
    [
      "id,text\nq\n",
      'a.csv:2:1 csv-syntax: expected 2 cells, as in the header; found 1 in the row that starts "q"',
    ],
    [
      "id,text\nq,t\nr,a,b\n",
      'a.csv:3:5 csv-syntax: expected 2 cells, as in the header; found 3 in the row that starts "r"',
    ],
    [
      'id,text\nq,"open\nr,t\n',
      "a.csv:2:3 csv-syntax: a quotation mark was opened in this cell and is not closed before the end of the file",
    ],
    [
      'id,text\nq,a "b" c\n',
      "a.csv:2:3 csv-syntax: expected quotation marks around the whole cell or not at all; found one within it",
    ],
    [
      'id,text\nq,"a" b\n',
      "a.csv:2:3 csv-syntax: expected quotation marks around the whole cell or not at all; found one within it",
    ],
    [
      "id,text,id\nq,t,r\n",
      'a.csv:1:9 csv-syntax: expected each column once; "id" stands in the header twice',
    ],
    [
      "id,,text\nq,,t\n",
      "a.csv:1:4 csv-syntax: expected the name of a field; found an empty header",
    ],
    ["id,txet\nq,t\n", 'a.csv:1:4 unknown-field: there is no field "txet"'],
    [
      "id,occasion.__proto__.x\nq,t\n",
      'a.csv:1:4 forbidden-key: expected the name of a field; found "__proto__", which no data may use',
    ],
    [
      "id,verification\nq,t\n",
      'a.csv:1:4 csv-syntax: "verification" is a list of records, which a cell cannot hold',
    ],
    [
      "id,occasion,occasion.en\nq,a,b\n",
      'a.csv:2:5 csv-syntax: "occasion.en" is given both as a whole and in parts',
    ],
    [
      "id,occasion.en,occasion\nq,a,b\n",
      'a.csv:2:5 csv-syntax: "occasion" is given both as a whole and in parts',
    ],
  ])("%j", (text, expected) => {
    expect(faults(text)).toEqual([expected]);
    expect(read(text).value).toBeUndefined();
  });

  test("a misspelt header says what was meant, and which fields there are", () => {
    expect(read("id,txet\nq,t\n").problems[0]?.hint).toMatch(
      /^Did you mean text\? Known fields: id, text, language, /,
    );
  });
});
