/** A line of a comparison: in both texts, in the first alone, or in the second alone. */
export interface DiffLine {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/** A part of a comparison with the lines around what differs. */
export interface Hunk {
  /** The number of its first line in the first text, from 1. */
  readonly line: number;
  readonly lines: readonly DiffLine[];
}

/** Compares two texts line by line. Nothing is returned where they are the same. */
export function diffLines(one: string, other: string, context = 3): Hunk[] {
  const lines = compare(linesOf(one), linesOf(other));
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ sign }) => sign !== " "),
  );
  const hunks: { line: number; lines: DiffLine[] }[] = [];
  let number = 1;
  for (const [index, line] of lines.entries()) {
    if (near[index]) {
      if (!near[index - 1]) hunks.push({ line: number, lines: [] });
      hunks.at(-1)?.lines.push(line);
    }
    if (line.sign !== "+") number++;
  }
  return hunks;
}

/** By the longest common subsequence. Templates have some hundred lines: the table is small. */
function compare(one: readonly string[], other: readonly string[]): DiffLine[] {
  const lengths = one.map(() => new Array<number>(other.length).fill(0));
  const lengthAt = (a: number, b: number): number => lengths[a]?.[b] ?? 0;
  for (let a = one.length - 1; a >= 0; a--) {
    const row = lengths[a] ?? [];
    for (let b = other.length - 1; b >= 0; b--) {
      row[b] =
        one[a] === other[b]
          ? lengthAt(a + 1, b + 1) + 1
          : Math.max(lengthAt(a + 1, b), lengthAt(a, b + 1));
    }
  }
  const lines: DiffLine[] = [];
  for (let a = 0, b = 0; a < one.length || b < other.length; ) {
    if (a < one.length && b < other.length && one[a] === other[b]) {
      lines.push({ sign: " ", text: one[a++] ?? "" });
      b++;
    } else if (a < one.length && (b >= other.length || lengthAt(a + 1, b) >= lengthAt(a, b + 1))) {
      lines.push({ sign: "-", text: one[a++] ?? "" });
    } else lines.push({ sign: "+", text: other[b++] ?? "" });
  }
  return lines;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
