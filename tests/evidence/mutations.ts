import fc from "fast-check";

/**
 * Letters, digits, marks, spaces and invisible characters of several scripts. Editors' marks are
 * left out: an ellipsis or a bracket makes another statement, which match.test.ts looks at.
 */
const strange = [..."不没的了中國豈aeioutNOT0159 ,，.。!？“”'’\"-—\u00ad\u200b\u3000\n\u0301𠮷ﬁＡ"];

/** A quotation with one thing changed; now and then the change leaves it as it was. */
export function mutations(quotation: string): fc.Arbitrary<string> {
  const chars = Array.from(quotation);
  const at = fc.nat(chars.length - 1);
  const splice = (index: number, drop: number, ...put: string[]): string =>
    chars.toSpliced(index, drop, ...put).join("");
  return fc.oneof(
    at.map((index) => splice(index, 1)),
    fc
      .tuple(fc.nat(chars.length), fc.constantFrom(...strange, ...chars))
      .filter(([, char]) => !"…[]".includes(char))
      .map(([index, char]) => splice(index, 0, char)),
    fc.tuple(at, fc.constantFrom(...strange)).map(([index, char]) => splice(index, 1, char)),
    at.map((index) => splice(index, 2, chars[index + 1] ?? "", chars[index] ?? "")),
    fc.integer({ min: 1, max: chars.length - 1 }).map((count) => chars.slice(count).join("")),
    fc.integer({ min: 1, max: chars.length - 1 }).map((count) => chars.slice(0, -count).join("")),
    fc.constant(quotation.replace(/不|没有?|无/u, "")),
    fc.constant(quotation.replace(/ ?\b(?:not|cannot)\b|n[’']t|Nobody /u, "")),
  );
}
