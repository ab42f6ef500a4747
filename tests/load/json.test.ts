import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/load/yaml.ts";
import { lines } from "./scratch.ts";

const read = (text: string): unknown => parseYaml("a.json", text, "json").value?.value;
const faults = (text: string): string[] => lines(parseYaml("a.json", text, "json").problems);

describe("JSON", () => {
  test("numbers and truth values stay as written, null is left out", () => {
    const text =
      '{\n\t"a": 1.10,\n\t"b": [12345678901234567890, true, -0.5e3],\n\t"c": null, "d": "null"\n}\n';
    expect(read(text)).toEqual({
      a: "1.10",
      b: ["12345678901234567890", "true", "-0.5e3"],
      d: "null",
    });
  });

  test("escapes are resolved", () => {
    expect(read('{"a": "\\ud83d\\ude00 \\/ \\u9c81 \\""}')).toEqual({ a: '😀 / 鲁 "' });
  });

  test.each([
    [
      '{"a": "\\ud800"}',
      "a.json:1:7 lone-surrogate: expected text; found half a character, U+D800",
    ],
    [
      '{"a": "\\u0007"}',
      "a.json:1:7 control-character: expected text; found the control character U+0007",
    ],
    [
      '{"a": 1,\n "a": 2}',
      'a.json:2:2 duplicate-key: expected each field once; "a" already stands at line 1, column 2',
    ],
    [
      '{"__proto__": {}}',
      'a.json:1:2 forbidden-key: expected the name of a field; found "__proto__", which no data may use',
    ],
    [
      "[1,\n 2,\n]",
      "a.json:2:3 json-syntax: expected another value after the comma; found the end of the list or map",
    ],
    ["{a: 1}", 'a.json:1:2 json-syntax: expected a value in double quotation marks; found "a"'],
    [
      '{"a": 00731}',
      'a.json:1:7 json-syntax: expected a value in double quotation marks; found "00731"',
    ],
    [
      '{"a": 1} # no',
      'a.json:1:10 json-syntax: expected a value in double quotation marks; found "#"',
    ],
    ["", "a.json:1:1 json-syntax: expected JSON; the file is empty"],
    ["a: b", 'a.json:1:1 json-syntax: expected a value in double quotation marks; found "a"'],
    [
      '{"a": [1, 2}',
      'a.json:1:12 json-syntax: a bracket was opened and not closed before this place: "{"a": [1, 2}"',
    ],
    [
      `${"[".repeat(200_000)}`,
      "a.json:1:61 nesting-too-deep: expected lists and maps at most 60 deep in one another; found more",
    ],
  ])("%.40j", (text, expected) => {
    expect(faults(text)).toEqual([expected]);
  });
});
