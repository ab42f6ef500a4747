import { describe, expect, it } from "vitest";
import { readUnicodeMap } from "../../../src/pdf/content/unicode-map.ts";

const read = (text: string) => Object.fromEntries(readUnicodeMap(Buffer.from(text, "latin1")));

const frame = (entries: string) => `/CIDInit /ProcSet findresource begin
12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${entries}
endcmap CMapName currentdict /CMap defineresource pop end end`;

describe("readUnicodeMap", () => {
  it.each([
    ["single codes", "2 beginbfchar <0003> <0020> <01> <0041> endbfchar", { 3: " ", 1: "A" }],
    ["a ligature", "1 beginbfchar <0010> <00660069> endbfchar", { 16: "fi" }],
    [
      "a character beyond the first plane",
      "1 beginbfchar <0010> <D840DC0B> endbfchar",
      { 16: "𠀋" },
    ],
    ["a range", "1 beginbfrange <0010> <0012> <0061> endbfrange", { 16: "a", 17: "b", 18: "c" }],
    [
      "a range that counts the last of several",
      "1 beginbfrange <01> <02> <00660069> endbfrange",
      { 1: "fi", 2: "fj" },
    ],
    [
      "a range with a list",
      "1 beginbfrange <01> <02> [<0078> <00790079>] endbfrange",
      { 1: "x", 2: "yy" },
    ],
    ["a code that says nothing", "1 beginbfchar <01> <> endbfchar", { 1: "" }],
  ])("reads %s", (_, entries, map) => {
    expect(read(frame(entries))).toEqual(map);
  });

  it("keeps what stands before a fault", () => {
    expect(read("1 beginbfchar <01> <0041> endbfchar 1 beginbfchar <02> <00")).toEqual({ 1: "A" });
  });

  it("does not take for ever over a range that is wrong", () => {
    const map = readUnicodeMap(
      Buffer.from("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"),
    );
    expect(map.size).toBeLessThanOrEqual(0x10000);
  });
});
