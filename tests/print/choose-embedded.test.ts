import { expect, test } from "vitest";
import { whyNotEmbedded } from "../../src/print/choose-embedded.ts";
import type { Machine } from "../../src/print/machine.ts";

const debian: Machine = { platform: "linux", architecture: "x64", glibc: "2.36", hasNss: true };

test("the embedded browser is for Linux on x64 with glibc", () => {
  expect(whyNotEmbedded(debian)).toBeUndefined();
  expect(whyNotEmbedded({ ...debian, architecture: "arm64" })).toContain("arm64");
  expect(whyNotEmbedded({ ...debian, platform: "darwin" })).toContain("darwin");
  expect(whyNotEmbedded({ ...debian, glibc: undefined })).toContain("musl");
});

test("its own NSS libraries need glibc 2.34, the system's do not", () => {
  const old = { ...debian, glibc: "2.31" };
  expect(whyNotEmbedded(old)).toBeUndefined();
  expect(whyNotEmbedded({ ...old, hasNss: false })).toContain("libnss3");
  expect(whyNotEmbedded({ ...debian, glibc: "2.34", hasNss: false })).toBeUndefined();
});
