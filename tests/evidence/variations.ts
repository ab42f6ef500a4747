import fc from "fast-check";

/** Changes a character where it stands, or leaves it. */
type Variation = (char: string, before: string, after: string) => string;

const han = /\p{sc=Han}/u;
const word = /[A-Za-z]/;
/** Where a line break would be a space within a word. */
const partsWord = (before: string, char: string): boolean =>
  /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(char);
const wide = (char: string): string =>
  /[!-~]/.test(char) ? String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0) : char;

/** Every way in which the same words may be set, each at single places. */
const local: readonly Variation[] = [
  (char) => (char === " " ? "\n" : char),
  (char) => (char === " " ? "\r\n" : char),
  (char) => (char === " " ? "\u00a0\f " : char),
  (char, before) => (partsWord(before, char) ? char : `\r\n${char}`),
  (char, before) => (partsWord(before, char) ? char : `\n\f\n${char}`),
  (char, before) => (word.test(before) && word.test(char) ? `\u00ad${char}` : char),
  (char, before) => (word.test(before) && word.test(char) ? `\u00ad\n${char}` : char),
  (char) => `\u200b${char}`,
  (char) => (han.test(char) ? `\ufff9${char}\ufffazi\ufffb` : char),
  (char) => (han.test(char) ? `${char}\u{e0100}` : char),
  (char) => (/[，：？！]/.test(char) ? char.normalize("NFKC") : char),
  (char) => (/[A-Za-z0-9,?!():;]/.test(char) ? wide(char) : char),
  (char, _, after) => (char === "'" || char === "’" ? (word.test(after) ? "ʼ" : char) : char),
];

const global: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[“”]/g, '"'),
  (text) => text.replaceAll("“", "「").replaceAll("”", "」"),
  (text) => text.replaceAll("“", "«").replaceAll("”", "»"),
  (text) => text.replaceAll("“", "„").replaceAll("”", "“"),
  (text) => text.replaceAll("’", "'"),
  (text) => text.replaceAll("ffi", "ﬃ").replaceAll("fi", "ﬁ"),
  (text) => text.normalize("NFD"),
  (text) => text.replaceAll(". ", ".\r\n"),
  (text) => `\n\n ${text}\n`,
];

const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
];

/** A text whose words are the same, in another form. */
export function formVariation(text: string): fc.Arbitrary<{ text: string; bytes: Uint8Array }> {
  const places = fc.array(
    fc.record({ at: fc.nat(Array.from(text).length - 1), by: fc.constantFrom(...local) }),
    { maxLength: 12 },
  );
  return fc
    .tuple(places, fc.constantFrom(...global), fc.constantFrom(...encodings))
    .map(([changes, change, encode]) => {
      const chars = Array.from(text);
      const varied = [...chars];
      for (const { at, by } of changes) {
        varied[at] = by(chars[at] ?? "", chars[at - 1] ?? "", chars[at + 1] ?? "");
      }
      const result = change(varied.join(""));
      return { text: result, bytes: encode(result) };
    });
}
