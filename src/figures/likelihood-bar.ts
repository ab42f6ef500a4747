import { element } from "./svg.ts";

const width = 120;
const height = 8;
const thinnest = 2;

/**
 * The band of a likelihood term on a line from 0 to 100 per cent. Decoration:
 * the term and its bounds stand beside it in words.
 */
export function likelihoodBar(min: number, max: number): string {
  const x = (percent: number): number => (percent / 100) * width;
  // What is certain has no width: it is drawn as the thinnest band, within the line.
  const band = Math.max(x(max) - x(min), thinnest);
  const ticks = [0, 25, 50, 75, 100].map((percent) =>
    element("line", { class: "tick", x1: x(percent), x2: x(percent), y1: 0, y2: height }),
  );
  return element(
    "svg",
    {
      class: "likelihood-bar",
      viewBox: `-0.5 -0.5 ${width + 1} ${height + 1}`,
      width: width + 1,
      height: height + 1,
      "aria-hidden": "true",
    },
    element("rect", { class: "track", x: 0, y: 2, width, height: height - 4 }) +
      ticks.join("") +
      element("rect", {
        class: "band",
        x: Math.min(x(min), width - band),
        y: 0,
        width: band,
        height,
      }),
  );
}
