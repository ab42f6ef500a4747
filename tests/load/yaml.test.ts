import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/load/yaml.ts";
import { scanYaml } from "../../src/load/yaml-scan.ts";
import { placesIn } from "../../src/model/lines.ts";
import { lines } from "./scratch.ts";

const read = (text: string): unknown => parseYaml("a.yaml", text).value?.value;
const faults = (text: string): string[] => lines(parseYaml("a.yaml", text).problems);

describe("scalars", () => {
  test.each([
    "00731",
    "1.10",
    "NO",
    "12345678901234567890",
    "0x1F",
    "1e3",
    "~",
    "null",
    "true",
    "2025-09-01",
    ".inf",
    "1_000",
    "12:30:45",
  ])("%s stays as written", (text) => {
    expect(read(`a: ${text}\n`)).toEqual({ a: text });
    expect(read(`- ${text}\n`)).toEqual([text]);
  });

  test("a field without a value is left out; one with empty quotation marks is not", () => {
    expect(read("a:\nb: ''\nc: {}\n")).toEqual({ b: "", c: {} });
  });

  test("an empty item stays in its list, so that it can be reported", () => {
    expect(read("- a\n-\n- b\n")).toEqual(["a", undefined, "b"]);
  });

  test("line ends in text are single, whatever the file has", () => {
    expect(read('a: |\r\n  one\r\n  two\r\nb: "x\r\n\r\n  y"\r\n')).toEqual({
      a: "one\ntwo\n",
      b: "x\ny",
    });
  });

  test("an empty file has no value", () => {
    expect(parseYaml("a.yaml", "# nothing\n")).toMatchObject({
      value: { value: undefined },
      problems: [],
    });
  });

  test("an alias repeats its value", () => {
    expect(read("a: &x [1, 2]\nb: *x\n")).toEqual({ a: ["1", "2"], b: ["1", "2"] });
  });
});

describe("places", () => {
  const text =
    "𝔸: 1\r\nlist:\r\n  - name: 鲁晓萌\r\n    deep: {𝔸𝔸: x, y: [p, q]}\r\nref: &r\r\n  k: v\r\nagain: *r\r\n";
  const locate = parseYaml("a.yaml", text).value?.locate;
  const at = (path: (string | number)[], what?: "value" | "key"): string => {
    const place = locate?.(path, what);
    return `${place?.line}:${place?.column}`;
  };

  test("of values, keys, items; columns in UTF-16 units", () => {
    expect(at(["𝔸"])).toBe("1:5");
    expect(at(["list", 0])).toBe("3:5");
    expect(at(["list", 0, "name"])).toBe("3:11");
    expect(at(["list", 0, "name"], "key")).toBe("3:5");
    expect(at(["list", 0, "deep", "y"])).toBe("4:24");
    expect(at(["list", 0, "deep", "y"], "key")).toBe("4:21");
    expect(at(["list", 0, "deep", "y", 1])).toBe("4:28");
  });

  test("of what is not there: the nearest thing around it", () => {
    expect(at([])).toBe("1:1");
    expect(at(["nothing"])).toBe("1:1");
    expect(at(["list", 0, "nothing", "x"])).toBe("3:5");
    expect(at(["list", 7])).toBe("3:3");
  });

  test("of an alias, and of what it stands for", () => {
    expect(at(["again"])).toBe("7:8");
    expect(at(["again", "k"])).toBe("6:6");
  });
});

describe("what is not YAML", () => {
  test.each([
    [
      "a: Foo: bar\n",
      'a.yaml:1:4 yaml-syntax: expected one value; found a second ": " on the same line: "a: Foo: bar"',
    ],
    [
      "a: 1\nb: @foo\n",
      'a.yaml:2:4 yaml-syntax: a value cannot start with this character unless it is in quotation marks: "b: @foo"',
    ],
    [
      "a:\n\tb: c\n",
      'a.yaml:2:1 yaml-syntax: expected spaces at the start of the line; found a tab: "b: c"',
    ],
    ["a: [b\n", "a.yaml:2:1 yaml-syntax: a bracket was opened and not closed before this place"],
    [
      "a: 'x\n",
      "a.yaml:2:1 yaml-syntax: something that was opened is not closed, or a comma or colon is missing",
    ],
    ['a: "x" y\n', 'a.yaml:1:8 yaml-syntax: expected the end of the value; found more: "a: "x" y"'],
    [
      'a: "\\q"\n',
      'a.yaml:1:5 yaml-syntax: within "…", a backslash starts an escape, and this is none: "a: "\\q""',
    ],
    [
      "a:b\nc: d\n",
      'a.yaml:1:1 yaml-syntax: expected the name of a field and ": " on one line: "a:b"',
    ],
    [
      "x:\n    a: 1\n  b: 2\n",
      'a.yaml:3:3 yaml-syntax: the line stands at a depth that fits none of the lines above: "b: 2"',
    ],
    [
      "? [x]\n: y\n",
      "a.yaml:1:3 yaml-syntax: expected the name of a field; found a list, a map, an alias or nothing",
    ],
    [
      "a: 1\n: b\n",
      "a.yaml:2:1 yaml-syntax: expected the name of a field; found a list, a map, an alias or nothing",
    ],
    [
      "%YAML 1.1\n---\na: NO\n",
      'a.yaml:1:1 yaml-syntax: expected data; found the YAML directive "%YAML 1.1"',
    ],
    ["x: & y\n", 'a.yaml:1:4 yaml-syntax: expected a name after "&" or "*": "x: & y"'],
  ])("%j", (text, expected) => {
    expect(faults(text)).toEqual([expected]);
  });
});

describe("what YAML has and data has not", () => {
  test.each([
    [
      "a: 1\n---\nb: 2\n",
      "a.yaml:2:1 several-documents: expected one document; found the start of a second",
    ],
    [
      "a: 1\nb: 2\na: 3\n",
      'a.yaml:3:1 duplicate-key: expected each field once; "a" already stands at line 1, column 1',
    ],
    [
      "x: {a: 1, 'a': 2}\n",
      'a.yaml:1:11 duplicate-key: expected each field once; "a" already stands at line 1, column 5',
    ],
    [
      "a: !!js/function 'x'\n",
      'a.yaml:1:4 tag-not-allowed: expected a value; found the YAML tag "!!js/function"',
    ],
    [
      "- x\n- !!python/object:os.system x\n",
      'a.yaml:2:3 tag-not-allowed: expected a value; found the YAML tag "!!python/object:os.system"',
    ],
    [
      "a: &x {b: 1}\nc:\n  <<: *x\n",
      'a.yaml:3:3 merge-key-not-allowed: expected the name of a field; found the merge key "<<"',
    ],
    [
      "a: *nobody\n",
      'a.yaml:1:4 alias-unresolved: "*nobody" repeats a value marked "&nobody"; nothing above is marked so',
    ],
    ["a: &x\n  b: *x\n", 'a.yaml:2:6 alias-cycle: "*x" stands within the value that it repeats'],
    [
      "__proto__: {polluted: 1}\n",
      'a.yaml:1:1 forbidden-key: expected the name of a field; found "__proto__", which no data may use',
    ],
    [
      "a:\n  constructor: {prototype: {x: 1}}\n",
      'a.yaml:2:3 forbidden-key: expected the name of a field; found "constructor", which no data may use',
    ],
    ['a: "\\ud800"\n', "a.yaml:1:4 lone-surrogate: expected text; found half a character, U+D800"],
    [
      'a: "x\\0y"\n',
      "a.yaml:1:4 control-character: expected text; found the control character U+0000",
    ],
  ])("%j", (text, expected) => {
    expect(faults(text)[0]).toBe(expected);
    expect(parseYaml("a.yaml", text).value).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("text that looks like a tag, an alias or a directive is text where it cannot be one", () => {
    expect(read('a: |\n  !important\n  %x\n  *y\nb: "!x"\nc: "<<"\n')).toEqual({
      a: "!important\n%x\n*y\n",
      b: "!x",
      c: "<<",
    });
  });

  test("also at the start of a line of a document that is one text", () => {
    expect(read("--- |\n!x\n")).toBe("!x\n");
  });

  test("every fault of a file is reported at once", () => {
    expect(faults("a: 1\na: 2\nb: {<<: x}\n")).toHaveLength(2);
  });
});

describe("limits", () => {
  const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

  test("60 lists in one another are read, 61 are not", () => {
    expect(faults(nested(60))).toEqual([]);
    expect(faults(nested(61))).toEqual([
      "a.yaml:1:61 nesting-too-deep: expected lists and maps at most 60 deep in one another; found more",
    ]);
  });

  test.each([
    ["[".repeat(200_000)],
    ["{a: ".repeat(200_000)],
    ["- ".repeat(20_000)],
    ["? ".repeat(20_000)],
  ])("%.20s…", (text) => {
    expect(parseYaml("a.yaml", text).problems.map(({ rule }) => rule)).toEqual([
      "nesting-too-deep",
    ]);
  });

  test("a file of nothing but signs is refused before it fills the memory", () => {
    const text = "- a\n".repeat(30);
    const scan = (limit: number): string[] =>
      lines(scanYaml(text, placesIn("a.yaml", text), limit).problems);
    expect(scan(1000)).toEqual([]);
    expect(scan(100)).toEqual([
      "a.yaml:20:4 input-too-large: expected at most 100 words and signs in a file; found more",
    ]);
  });

  test("a billion laughs are refused where they start to weigh", () => {
    const laughs = Array.from({ length: 20 }, (_, i) =>
      i === 0
        ? "a0: &a0 [x, x, x, x]"
        : `a${i}: &a${i} [${Array(9)
            .fill(`*a${i - 1}`)
            .join(", ")}]`,
    );
    expect(faults(laughs.join("\n"))).toEqual([
      "a.yaml:5:15 alias-limit-exceeded: expected at most 10000 values repeated by aliases; found more",
    ]);
  });

  test("aliases do not deepen data beyond the limit", () => {
    const chain = Array.from({ length: 80 }, (_, i) =>
      i === 0 ? "a0: &a0 [x]" : `a${i}: &a${i} [*a${i - 1}]`,
    );
    expect(faults(chain.join("\n")).map((line) => line.split(" ")[1])).toEqual([
      "nesting-too-deep:",
    ]);
  });
});
