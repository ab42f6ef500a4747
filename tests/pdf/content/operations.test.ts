import { describe, expect, test } from "vitest";
import { operationsOf } from "../../../src/pdf/content/operations.ts";

const read = (text: string) => [...operationsOf(Buffer.from(text, "latin1"))];
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

describe("operationsOf", () => {
  test("gives each operator its operands and its place", () => {
    const text = "q\n1 0 0 -1 .5 -3. cm % a remark\n/F4 16 Tf";
    expect(read(text)).toEqual([
      { operator: "q", operands: [], start: 0, end: 1 },
      { operator: "cm", operands: [1, 0, 0, -1, 0.5, -3], start: 2, end: 20 },
      { operator: "Tf", operands: [{ name: "F4" }, 16], start: 32, end: 41 },
    ]);
  });

  test.each([
    ["<0041 4>", bytes("\x00\x41\x40")],
    ["(a\\(b\\)(c)\\101\\n\\\n)", bytes("a(b)(c)A\n")],
    ["[<01>-20(x)]", [bytes("\x01"), -20, bytes("x")]],
    ["/A#20B", { name: "A B" }],
    [
      "<</MCID 3/L [true null]>>",
      new Map<string, unknown>(Object.entries({ MCID: 3, L: [true, null] })),
    ],
  ])("reads the operand %s", (text, value) => {
    expect(read(`${text} X`)[0]?.operands).toEqual([value]);
  });

  test("reads what stands without white space between", () => {
    expect(read("/Span<</ActualText <FEFF> >>BDC<00>Tj").map(({ operator }) => operator)).toEqual([
      "BDC",
      "Tj",
    ]);
  });

  test("steps over the data of an inline image", () => {
    expect(read("BI /W 1 ID \x00q Q EIx\x01 EI Q").map(({ operator }) => operator)).toEqual([
      "BI",
      "Q",
    ]);
  });

  test.each(["(abc", "<00", "[1 2", "<</A 1"])("refuses the broken %s", (text) => {
    expect(() => read(text)).toThrow();
  });
});
