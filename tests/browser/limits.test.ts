import { expect, test } from "vitest";
import { pdfOf, printerFor, textOf } from "./print-support.ts";

const small = { html: "<!doctype html><title>x</title><p>small", assets: new Map() };
const rows = (count: number) => ({
  html: `<!doctype html><title>x</title><table>${"<tr><td>a<td>b<td>c".repeat(count)}</table>`,
  assets: new Map(),
});

/** An SVG that repeats itself: two to the power of `depth` circles. */
function bomb(depth: number): string {
  const levels = Array.from(
    { length: depth },
    (_, level) =>
      `<g id="g${level + 1}"><use href="#g${level}"/><use href="#g${level}" x="1"/></g>`,
  ).join("");
  return `<!doctype html><title>x</title><svg viewBox="0 0 9 9"><defs><circle id="g0" r="1"/>${levels}</defs><use href="#g${depth}"/></svg>`;
}

const limits = { documentSeconds: 60, browserMegabytes: 400 };

test.runIf(process.platform === "linux")(
  "a page that takes too much memory is ended, told, and not tried again",
  async () => {
    const printer = await printerFor();
    const began = performance.now();
    const job = { html: bomb(24), assets: new Map(), limits };
    const { value, problems } = await printer.print(job);
    expect(value).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(["browser-memory-exceeded"]);
    expect(problems[0]?.message).toMatch(/: \d{3,} MB, and 400 are allowed\.$/);
    expect(problems[0]?.hint).toContain("limits.browserMegabytes in briefwright.yaml");
    expect(performance.now() - began).toBeLessThan(50_000);
    expect(await textOf(pdfOf(await printer.print(small)))).toBe("small");
  },
);

test("a document has its own time, no more than a moment beyond it, and no second try", async () => {
  const printer = await printerFor();
  const began = performance.now();
  const job = {
    ...rows(100_000),
    limits: { ...limits, documentSeconds: 4, browserMegabytes: 4000 },
  };
  const { problems } = await printer.print(job);
  expect(problems.map(({ rule }) => rule)).toEqual(["print-timeout"]);
  expect(problems[0]?.hint).toContain("limits.documentSeconds in briefwright.yaml");
  // A second try would take eight.
  expect(performance.now() - began).toBeLessThan(7500);
});

test("a document that was given up leaves the next one unharmed", async () => {
  const printer = await printerFor();
  const job = { ...small, limits: { ...limits, documentSeconds: 0.001 } };
  expect((await printer.print(job)).problems.map(({ rule }) => rule)).toEqual(["print-timeout"]);
  expect(await textOf(pdfOf(await printer.print(small)))).toBe("small");
});
