const small: Readonly<Record<string, number>> = Object.fromEntries([
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value): [string, number] => [word, value]),
  ..."twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** Words that multiply; `bn` and its kin stand directly after figures. */
export const englishUnits: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  tn: 1e12,
};

/** Words behind which a number can stand that another language writes in figures. */
const others: Readonly<Record<string, readonly number[]>> = {
  half: [0.5, 50],
  quarter: [0.25, 25, 4, 3],
  quarters: [0.75, 75],
  single: [1],
  once: [1],
  sole: [1],
  both: [2],
  pair: [2],
  twice: [2],
  double: [2],
  doubled: [2],
  doubles: [2],
  twofold: [2],
  triple: [3],
  tripled: [3],
  threefold: [3],
  fourfold: [4],
  tenfold: [10],
  decade: [10],
  decades: [10],
  dozen: [12],
  dozens: [12],
  fortnight: [14, 2],
  century: [100],
  first: [1],
  second: [2],
  third: [3],
  fourth: [4],
  fifth: [5],
  sixth: [6],
  seventh: [7],
  eighth: [8],
  ninth: [9],
  tenth: [10],
  eleventh: [11],
  twelfth: [12],
};

/** Every value that number words of an English text can mean, alone or together. */
export function* numberWords(text: string): Generator<number> {
  let total = 0;
  let section = 0;
  let isOpen = false;
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g)) {
    const value = small[word];
    // The letters among the units are no words.
    const unit = word.length > 2 ? englishUnits[word.replace(/s$/, "")] : undefined;
    const [factor, ...more] = others[word] ?? [];
    // Two decades, three dozen.
    if (factor !== undefined)
      yield* [factor, ...more, ...(isOpen ? [factor * (total + section)] : [])];
    if (value !== undefined) {
      yield value;
      const follows = section % 100 >= 20 && section % 10 === 0 && value < 10;
      section = isOpen && (follows || section % 100 === 0) ? section + value : value;
      isOpen = true;
    } else if (unit !== undefined) {
      yield unit;
      section = (section || 1) * unit;
      if (unit > 100) [total, section] = [total + section, 0];
      isOpen = true;
    } else if (word !== "and") {
      [total, section, isOpen] = [0, 0, false];
    }
    if (isOpen) yield total + section;
  }
}
