import { expect } from "vitest";
import { verify } from "../../src/index.ts";

/** Verifies `a.pdf` of a folder, of which nothing is sound: that is said soon, and in plain words. */
export async function expectToldAsChanged(cwd: string): Promise<void> {
  const began = performance.now();
  const { files, diagnostics, exitCode } = await verify({ cwd, paths: ["a.pdf"] });
  expect([exitCode, files.map(({ state }) => state)]).toEqual([1, ["changed"]]);
  for (const { message, hint } of diagnostics) {
    expect(message).not.toMatch(/RangeError|TypeError|is not a function|undefined|call stack/);
    expect(hint).not.toBe("");
  }
  expect(performance.now() - began).toBeLessThan(10_000);
}
