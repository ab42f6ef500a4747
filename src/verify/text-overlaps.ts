import type { TextRun } from "../pdf/read/read.ts";
import type { Laid, VerifyRule } from "./printed.ts";

// Of the smaller of two texts, as far as its letters go: less can be an accent or an italic.
const leastShare = 0.25;

/** One text is printed over another. */
export const textOverlaps: VerifyRule<Laid> = {
  id: "text-overlaps",
  check({ facts }) {
    return facts.sheets.flatMap(({ runs }, index) => {
      const pairs = overlapping(runs.filter((run) => isSeen(run) && !run.turned));
      return pairs.slice(0, 3).map(([one, other]) => ({
        message: `“${one.text.trim()}” is printed over “${other.text.trim()}”.`,
        hint: "Look in the style sheet for negative margins, fixed heights and absolute positions.",
        page: index + 1,
      }));
    });
  },
};

/** The letters of a run: neither the leading that its font allows for, nor the empty half of a full-width mark. */
const letters = ({ text, box: [x0, , x1], baseline, size }: TextRun) => ({
  x0: /^[（「『《【〔“‘]/u.test(text) ? x0 + size / 2 : x0,
  x1: /[，。、；：！？）」』》】〕”’]$/u.test(text) ? x1 - size / 2 : x1,
  y0: baseline - size * 0.7,
  y1: baseline + size * 0.15,
});

/** What only parts or joins letters is not, and neither is what is turned by a figure measured by lines. */
const isSeen = ({ text, hidden }: TextRun): boolean => !hidden && /[^\s\p{Cf}]/u.test(text);

function overlapping(runs: readonly TextRun[]): [TextRun, TextRun][] {
  const pairs: [TextRun, TextRun][] = [];
  const boxes = runs
    .map((run) => ({ run, ...letters(run) }))
    .sort((one, other) => one.y0 - other.y0);
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (other.y0 >= one.y1) break;
      const width = Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
      const height = Math.min(one.y1, other.y1) - other.y0;
      if (width <= 0 || height <= 0) continue;
      const areas = [one, other].map(({ x0, x1, y0, y1 }) => (x1 - x0) * (y1 - y0));
      if (width * height > leastShare * Math.min(...areas)) pairs.push([one.run, other.run]);
    }
  }
  return pairs;
}
