import { describe, expect, it } from "vitest";
import type { Asset } from "../../src/model/asset.ts";
import { mayKeep } from "../../src/print/page-memory.ts";

const font = (fill: number, length = 8): Asset => ({
  bytes: new Uint8Array(length).fill(fill),
  type: "font/ttf",
});
const named = (digit: number): string => `/fonts/${String(digit).repeat(16)}.ttf`;

describe("mayKeep", () => {
  it("keeps what the next document has as well", () => {
    const served = new Map([["/logo.svg", font(1)]]);
    expect(mayKeep(served, new Map([["/logo.svg", font(1)]]))).toBe(true);
  });

  it("does not keep what the next document has not", () => {
    expect(mayKeep(new Map([["/logo.svg", font(1)]]), new Map())).toBe(false);
  });

  it("does not keep what is something else in the next document", () => {
    const served = new Map([[named(1), font(1)]]);
    expect(mayKeep(served, new Map([[named(1), font(2)]]))).toBe(false);
    expect(mayKeep(served, new Map([[named(1), { ...font(1), type: "text/css" }]]))).toBe(false);
  });

  it("keeps a font that is named after its content, whoever had it", () => {
    expect(mayKeep(new Map([[named(1), font(1)]]), new Map())).toBe(true);
  });

  it("does not take another name for one", () => {
    expect(mayKeep(new Map([["/fonts/body.ttf", font(1)]]), new Map())).toBe(false);
    expect(mayKeep(new Map([[`${named(1)}?1`, font(1)]]), new Map())).toBe(false);
  });

  it("does not let the memory of a page grow for ever", () => {
    const megabytes = (count: number) =>
      new Map(Array.from({ length: count }, (_, index) => [named(index), font(index, 2 ** 20)]));
    expect(mayKeep(megabytes(8), new Map())).toBe(true);
    expect(mayKeep(megabytes(8), megabytes(8))).toBe(true);
    const many = new Map(
      Array.from({ length: 17 }, (_, index) => [
        `/fonts/${String(index).padStart(16, "0")}.ttf`,
        font(index, 2 ** 20),
      ]),
    );
    expect(mayKeep(many, new Map())).toBe(false);
  });
});
