import { expect, it } from "vitest";
import { srgbProfile } from "../../../src/pdf/finish/srgb-profile.ts";

const bytes = Buffer.from(srgbProfile());

/** The data of each tag, by name (ICC.1:2001-04, 6.2). */
const tags = new Map(
  Array.from({ length: bytes.readUInt32BE(128) }, (_, index) => {
    const at = 132 + 12 * index;
    const start = bytes.readUInt32BE(at + 4);
    const tag = bytes.subarray(start, start + bytes.readUInt32BE(at + 8));
    return [bytes.toString("latin1", at, at + 4), tag] as const;
  }),
);

const xyz = (name: string): number[] =>
  [8, 12, 16].map((at) => (tags.get(name)?.readInt32BE(at) ?? 0) / 0x10000);

it("has all that a profile of a display must have, each at a place that fits", () => {
  expect([...tags.keys()].sort()).toEqual(
    ["bTRC", "bXYZ", "cprt", "desc", "gTRC", "gXYZ", "rTRC", "rXYZ", "wtpt"].sort(),
  );
  expect([...tags.values()].every((tag) => (tag.byteOffset - bytes.byteOffset) % 4 === 0)).toBe(
    true,
  );
});

it("mixes white of the three primaries", () => {
  const sum = [0, 1, 2].map((at) =>
    ["rXYZ", "gXYZ", "bXYZ"].reduce((total, name) => total + (xyz(name)[at] ?? 0), 0),
  );
  // The white of D50, which is that of the profile connection space.
  expect(sum).toEqual([0.9642, 1, 0.8249].map((part) => expect.closeTo(part, 3)));
  expect(xyz("wtpt")).toEqual([0.9642, 1, 0.8249].map((part) => expect.closeTo(part, 3)));
});

it("has the curve of sRGB", () => {
  const curve = tags.get("gTRC") ?? Buffer.alloc(0);
  const steps = curve.readUInt32BE(8);
  const light = (share: number) =>
    curve.readUInt16BE(12 + 2 * Math.round(share * (steps - 1))) / 0xffff;
  // IEC 61966-2-1: half the signal is a fifth of the light.
  expect(light(0)).toBe(0);
  expect(light(0.5)).toBeCloseTo(0.214, 2);
  expect(light(1)).toBe(1);
});
