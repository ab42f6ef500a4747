/** What is wrong with a scale whose fields are all right each for itself. */
export interface ScaleFault {
  readonly path: (string | number)[];
  readonly message: string;
}

interface Bounds {
  readonly id: string;
  readonly min: number;
  readonly max: number;
}

/** Terms rise, touch one another unless gaps are wanted, and overlap only where they are nested. */
export function likelihoodFaults(scale: {
  readonly terms: readonly Bounds[];
  readonly gapsAllowed?: boolean | undefined;
  readonly nested?: boolean | undefined;
  readonly confidenceLevels: readonly { readonly id: string }[];
}): ScaleFault[] {
  const { terms, gapsAllowed = false, nested = false } = scale;
  const faults = [
    ...repeatedIds("terms", terms),
    ...repeatedIds("confidenceLevels", scale.confidenceLevels),
  ];
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1];
    if (term.max < term.min) {
      faults.push({
        path: ["terms", index, "max"],
        message: `expected at least ${term.min}, the term's own min`,
      });
    }
    if (!before || nested) continue;
    if (term.min < before.max) {
      const message = `expected at least ${before.max}, where the term before it ends, or nested: true`;
      faults.push({ path: ["terms", index, "min"], message });
    } else if (term.min > before.max && !gapsAllowed) {
      const message = `expected ${before.max}, where the term before it ends, or gapsAllowed: true`;
      faults.push({ path: ["terms", index, "min"], message });
    }
  }
  return faults;
}

/** Every cell of the grid is there, and each has a rating that there is. */
export function riskFaults(scale: {
  readonly likelihood: readonly unknown[];
  readonly impact: readonly unknown[];
  readonly ratings: readonly { readonly id: string }[];
  readonly cells: readonly (readonly string[])[];
}): ScaleFault[] {
  const { likelihood, impact, ratings, cells } = scale;
  const faults = repeatedIds("ratings", ratings);
  if (cells.length !== impact.length) {
    faults.push({
      path: ["cells"],
      message: `expected ${impact.length} rows, one for each step of impact`,
    });
  }
  const known = ratings.map(({ id }) => id);
  for (const [row, ids] of cells.entries()) {
    if (ids.length !== likelihood.length) {
      const message = `expected ${likelihood.length} cells, one for each step of likelihood`;
      faults.push({ path: ["cells", row], message });
    }
    for (const [column, id] of ids.entries()) {
      if (known.includes(id)) continue;
      faults.push({
        path: ["cells", row, column],
        message: `expected one of the ratings ${known.join(", ")}`,
      });
    }
  }
  return faults;
}

function repeatedIds(field: string, entries: readonly { readonly id: string }[]): ScaleFault[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((entry) => entry.id === id) < index
      ? [{ path: [field, index, "id"], message: "expected an id that no other entry has" }]
      : [],
  );
}
