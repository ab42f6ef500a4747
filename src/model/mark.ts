/*
 * A language tag is the one text that Chromium carries from an element of a page to its
 * place in the PDF. So an element is numbered by a private-use subtag (BCP 47, 2.2.7) at the
 * end of its `lang`, which changes neither its font nor its hyphenation.
 */

const pattern = /^(?:(.*)-)?x-n(\d+)$/;

/** Reads a number back out of a language tag, with the language; undefined where there is none. */
export function readMark(
  tag: string,
): { readonly lang: string; readonly number: number } | undefined {
  const [found, lang = "", number] = pattern.exec(tag) ?? [];
  return found === undefined ? undefined : { lang, number: Number(number) };
}
