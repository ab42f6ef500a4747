/** `Did you mean “risks”? ` with the choice that a mistyped word is nearest to, or nothing. */
export function didYouMean(word: string, choices: Iterable<string>): string {
  const choice = nearest(word, choices);
  return choice === undefined ? "" : `Did you mean “${choice}”? `;
}

/** The choice that a mistyped word is nearest to, if any is near enough to be meant. */
export function nearest(word: string, choices: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const choice of choices) {
    const count = editsBetween(word.toLowerCase(), choice.toLowerCase());
    if (count < least) [best, least] = [choice, count];
  }
  return best;
}

/** How many letters must be added, dropped, changed or swapped with their neighbour. */
function editsBetween(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const above = rows[i - 1] ?? [];
      const same = from[i - 1] === to[j - 1];
      let count = Math.min(
        cell(above, j) + 1,
        cell(row, j - 1) + 1,
        cell(above, j - 1) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) count = Math.min(count, cell(rows[i - 2] ?? [], j - 2) + 1);
      row.push(count);
    }
    rows.push(row);
  }
  return cell(rows[from.length] ?? [], to.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
