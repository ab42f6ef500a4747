import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { unpacksTooFar } from "../../../src/pdf/read/unpacks-too-far.ts";

/** A piece of a PDF with a stream in it. */
const piece = (dictionary: string, data: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`1 0 obj\n<<${dictionary}/Length ${data.length}>>stream\n`),
    data,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
const packed = (length: number): Buffer => deflateSync(Buffer.alloc(length), { level: 9 });
const most = 1000;

test("what comes to the limit may be read, and what goes beyond it not", () => {
  expect(unpacksTooFar(piece("/Filter/FlateDecode", packed(1000)), most)).toBe(false);
  expect(unpacksTooFar(piece("/Filter/FlateDecode", packed(1001)), most)).toBe(true);
});

test("all streams together count", () => {
  const half = piece("/Filter/FlateDecode", packed(600));
  expect(unpacksTooFar(half, most)).toBe(false);
  expect(unpacksTooFar(Buffer.concat([half, half]), most)).toBe(true);
});

describe("it does not help that", () => {
  test("what is packed is packed again", () => {
    expect(
      unpacksTooFar(piece("/Filter[/FlateDecode/FlateDecode]", deflateSync(packed(2000))), most),
    ).toBe(true);
    const often = [1, 2, 3, 4].reduce((data) => deflateSync(data), packed(1));
    expect(unpacksTooFar(piece("", often), most)).toBe(true);
  });

  test("the word for the end stands within", () => {
    const early = deflateSync(
      Buffer.concat([Buffer.from("\nendstream\nendobj\n"), Buffer.alloc(2000)]),
      { level: 0 },
    );
    expect(early.toString("latin1")).toContain("endstream");
    expect(unpacksTooFar(piece("", early), most)).toBe(true);
  });

  test.each([
    "/ASCII85Decode",
    "/A85",
    "/LZWDecode",
    "/RunLengthDecode",
    "/ASCII8#35Decode",
    "/AHx",
  ])("it is packed by %s", (filter) => {
    expect(unpacksTooFar(piece(`/Filter[${filter}/FlateDecode]`, Buffer.from("x")), most)).toBe(
      true,
    );
  });
});

test("other names may have escapes", () => {
  expect(unpacksTooFar(piece("/Subtype/application#2Fjson", packed(10)), most)).toBe(false);
});

test("data that are damaged, or no Flate at all, do no harm", () => {
  expect(unpacksTooFar(piece("", packed(500).subarray(0, 8)), most)).toBe(false);
  expect(
    unpacksTooFar(piece("/Filter/DCTDecode", Buffer.from("\xff\xd8\xff", "latin1")), most),
  ).toBe(false);
  expect(unpacksTooFar(Buffer.from("no PDF at all: stream\n"), most)).toBe(false);
});
