import { describe, expect, test } from "vitest";
import { type RiskMatrix, riskMatrix } from "../../src/figures/risk-matrix.ts";

const matrix = (numbers: string[], unassessed: string[] = []): RiskMatrix => ({
  language: "en",
  alternative: 'Risks <"&"> placed',
  likelihoodTitle: "Likelihood",
  impactTitle: "Impact",
  columns: ["rare", "common"],
  rows: ["minor", "grave"],
  cells: [
    [
      { letter: "L", level: 1, numbers: [] },
      { letter: "L", level: 1, numbers: [] },
    ],
    [
      { letter: "L", level: 1, numbers: [] },
      { letter: "H", level: 2, numbers },
    ],
  ],
  unassessed: { title: "not assessed", numbers: unassessed, none: "none" },
});

/** The numbers with their places, as the figure shows them. */
const placed = (svg: string, kind = "number on-level-2") =>
  [...svg.matchAll(/<text class="([^"]*)" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)]
    .filter(([, className]) => className === kind)
    .map(([, , x, y, text]) => ({ x: Number(x), y: Number(y), text }));

test("grave and common stands right and above", () => {
  const svg = riskMatrix(matrix(["R1"]));
  const [number] = placed(svg);
  const [letters] = [placed(svg, "letter on-level-1")];
  expect(number?.text).toBe("R1");
  expect(letters.every(({ x, y }) => x < (number?.x ?? 0) + 40 && y > 0)).toBe(true);
  expect(Math.min(...letters.map(({ y }) => y))).toBeLessThan(number?.y ?? 0);
});

describe("where the language runs from right to left", () => {
  const numbers = matrix(["R1"], ["R2"]);
  const [plain, mirrored] = ["en", "ar"].map((language) => riskMatrix({ ...numbers, language }));
  const width = Number(/viewBox="0 0 (\d+)/.exec(plain ?? "")?.[1]);

  test("everything stands as far from the other side, and as high", () => {
    for (const kind of ["number on-level-2", "number", "letter on-level-1", "axis", "step"]) {
      const from = (svg = "") => placed(svg, kind).map(({ x, y }) => [x, y]);
      // The title of the other axis is moved, not placed.
      const expected = from(plain).map(([x = 0, y]) => [x === 0 ? 0 : width - x, y]);
      expect(expected.length).toBeGreaterThan(0);
      expect(from(mirrored)).toEqual(expected);
    }
    const rects = (svg = "") =>
      [...svg.matchAll(/<rect class="[^"]*" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
        ([, x, own]) => [Number(x), Number(own)] as const,
      );
    expect(rects(mirrored)).toEqual(rects(plain).map(([x, own]) => [width - x - own, own]));
  });

  test("likelihood grows to the left, and impact still upwards", () => {
    expect(mirrored).toMatch(/>Likelihood<\/tspan> ←/);
    expect(mirrored).toMatch(/rotate\(90\)[^>]*><tspan[^>]*>Impact<\/tspan> ←/);
  });

  test("a step in another script ends where one of the language does", () => {
    const [label] =
      /<text class="step"[^>]*>(?=<tspan lang="en"[^>]*>minor)/.exec(mirrored ?? "") ?? [];
    expect(label).toContain('text-anchor="start"');
  });
});

test("a word of another script is marked with its language, a number with none", () => {
  const svg = riskMatrix({ ...matrix(["R1"]), columns: ["rare", "نهر (水の)"], impactTitle: "中" });
  expect(svg).toContain(
    '<tspan lang="ar" direction="rtl">نهر</tspan> (<tspan lang="ja" direction="ltr">水の</tspan>)</text>',
  );
  expect(svg).toContain('<tspan lang="zh-Hans" direction="ltr">中</tspan> →</text>');
  expect(svg).toContain(">R1</text>");
});

test("numbers of three signs and more stand smaller, so that they keep to their cell", () => {
  const sizes = (numbers: string[]) =>
    [...riskMatrix(matrix(numbers)).matchAll(/class="number on-level-2([^"]*)"/g)].map(
      ([, size]) => size,
    );
  expect(sizes(["R1", "R2", "R13"])).toEqual([""]);
  expect(sizes(["R10", "R11", "R12", "R1"])).toEqual([" crowded", ""]);
  expect(sizes(["R110", "R111", "R112"])).toEqual([" very-crowded"]);
});

test("a full cell says how many more there are", () => {
  const eight = Array.from({ length: 8 }, (_, index) => `R${index + 1}`);
  expect(placed(riskMatrix(matrix(eight))).map(({ text }) => text)).toEqual([
    "R1  R2  R3",
    "R4  R5  +3",
  ]);
  expect(placed(riskMatrix(matrix(eight.slice(0, 6)))).map(({ text }) => text)).toEqual([
    "R1  R2  R3",
    "R4  R5  R6",
  ]);
});

test("the strip holds the unassessed, however many", () => {
  const many = Array.from({ length: 40 }, (_, index) => `R${index + 1}`);
  const shown = placed(riskMatrix(matrix([], many)), "number");
  expect(shown.at(-1)?.text).toBe(`+${40 - shown.length + 1}`);
  const bottom = 6 + 2 * 46;
  expect(shown.every(({ y }) => y <= bottom)).toBe(true);
  expect(placed(riskMatrix(matrix([], [])), "number").map(({ text }) => text)).toEqual(["none"]);
});

test("text is escaped", () => {
  expect(riskMatrix(matrix([]))).toContain('aria-label="Risks &lt;&quot;&amp;&quot;&gt; placed"');
});

describe("the labels of steps", () => {
  const long = "Almost certain to happen in the coming year";
  const grid = (columns: string[], rows = ["minor", "grave"]) => ({
    ...matrix([]),
    columns,
    rows,
    cells: rows.map(() => columns.map(() => ({ letter: "L", level: 1, numbers: ["R1", "R2"] }))),
  });
  const stepsIn = (svg: string) =>
    [...svg.matchAll(/<text class="step[^"]*" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)].map(
      ([, x, y, text = ""]) => ({ x: Number(x), y: Number(y), text }),
    );

  test("are broken into lines, and neither run into one another nor out of the drawing", () => {
    const svg = riskMatrix(grid([long, long, long], ["minor", long]));
    const steps = stepsIn(svg);
    expect(steps.map(({ text }) => text)).not.toContain(long);
    const words = (x: number, above: number) =>
      steps.filter((step) => step.x === x && step.y < above).map(({ text }) => text);
    expect([words(152, 999), words(232, 999), words(104, 45)].map((all) => all.join(" "))).toEqual([
      long,
      long,
      long,
    ]);
    const height = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1]);
    expect(Math.max(...steps.map(({ y }) => y))).toBeLessThan(height - 20);
  });

  test("in Chinese are broken between signs; what is far too long is cut", () => {
    const chinese = "在今后一年中几乎肯定会发生";
    expect(
      stepsIn(riskMatrix({ ...grid([chinese, "低"]), language: "zh-Hans" }))
        .map(({ text }) => text)
        .join(""),
    ).toContain(chinese);
    const endless = stepsIn(riskMatrix(grid(["word ".repeat(60), "x".repeat(90)])));
    expect(endless.filter(({ text }) => text.endsWith("…"))).toHaveLength(2);
  });

  test("one line stays as it was", () => {
    expect(stepsIn(riskMatrix(matrix([]))).map(({ text }) => text)).toContain("common");
  });

  test("many columns are narrower, with fewer numbers to a line", () => {
    const columns = Array.from({ length: 12 }, (_, index) => `L${index}`);
    const svg = riskMatrix(grid(columns));
    expect(Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1])).toBeLessThan(750);
    expect(svg).not.toContain("R1  R2");
  });
});
