/*
 * Words for scripts that put spaces between them; for Chinese and Japanese single signs. Their
 * words could be had from Intl.Segmenter, but its dictionary changes from one version of Node to
 * the next, and a document has to come out the same on both. A mark never parts from its letter.
 */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]`;
const mark = String.raw`[\p{M}\u200d]`;
const letter = String.raw`(?:(?!${unspaced})[\p{L}\p{N}\p{M}])`;

const token = new RegExp(
  [
    `${unspaced}${mark}*`,
    // 20,000 and mid-2025 and don’t are one each.
    String.raw`${letter}+(?:[.,'’\u2011-]${letter}+)*`,
    String.raw`\s+`,
    // A picture with what is joined to it; any other sign.
    String.raw`\p{Extended_Pictographic}(?:[\p{M}\p{Emoji_Modifier}]|\u200d\p{Extended_Pictographic})*`,
    String.raw`[\s\S]${mark}*`,
  ].join("|"),
  "gu",
);

/** Splits a text into what is compared as one. Joined, the tokens are the text. */
export function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

const wide = new RegExp(unspaced, "u");

/** How much a text says: its letters and digits, a sign of Chinese or Japanese for two. */
export function weightOf(text: string): number {
  let weight = 0;
  for (const sign of text) if (/[\p{L}\p{N}]/u.test(sign)) weight += wide.test(sign) ? 2 : 1;
  return weight;
}
