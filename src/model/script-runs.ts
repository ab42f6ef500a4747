/*
 * Finds the runs of another script in a text, so that a screen reader changes
 * its voice and a browser its font where a Chinese name stands in English
 * prose or an English title in Chinese. No code point is changed, added or lost.
 */

/** A part of a text; `lang` where it is in another language than the text around it. */
export interface ScriptRun {
  readonly text: string;
  readonly lang?: string;
}

/** Languages whose own script holds Han characters: there it is Latin words that are foreign. */
const hanLanguages = new Set(["zh", "yue", "lzh", "wuu", "nan", "hak", "ja", "ko"]);

/** Han with the punctuation and full-width forms that belong to it; digits and · only in between. */
const hanRun =
  /[\p{sc=Han}\u3000-\u303f\uff00-\uffef]+(?:[0-9·—… ]{1,4}[\p{sc=Han}\u3000-\u303f\uff00-\uffef]+)*/gu;

const latinWord = String.raw`[\p{sc=Latin}\p{Nd}][\p{sc=Latin}\p{M}\p{Nd}’'.-]*`;
/** A web address is in no language; otherwise words, with what may stand between words of a title. */
const latinRun = new RegExp(
  String.raw`(?:https?:\/\/|www\.)[\x21-\x7e]+|\p{sc=Latin}[\p{sc=Latin}\p{M}\p{Nd}’'.-]*(?:(?:[,:;?!]? | ?[&/+–] ?| ?[(] ?|[)] )${latinWord})*`,
  "gu",
);

const isHan = (run: string): boolean => /\p{sc=Han}/u.test(run);
/** `AI` and `RAND` are read letter by letter in any language; a word has a small letter. */
const isLatinWords = (run: string): boolean =>
  /\p{Ll}/u.test(run) && !/^(?:https?:\/\/|www\.)/u.test(run);

/** Splits a text in `language` at runs of another script. The parts joined are the text. */
export function splitRuns(text: string, language: string): readonly ScriptRun[] {
  const inHan = hanLanguages.has(language.split("-")[0] ?? "");
  const [pattern, counts, lang] = inHan
    ? ([latinRun, isLatinWords, "en"] as const)
    : ([hanRun, isHan, "zh-Hans"] as const);
  const runs: ScriptRun[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const run = trimmed(found);
    if (!counts(run)) continue;
    const start = index + found.indexOf(run);
    if (start > end) runs.push({ text: text.slice(end, start) });
    runs.push({ text: run, lang });
    end = start + run.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/** Ideographic space, and the full stop of the sentence around it, do not belong to a run. */
const trimmed = (run: string): string => run.replace(/^[\u3000\s]+|[\u3000\s.'’-]+$/gu, "");

/** Escapes text for element content and for attribute values in either kind of quotation marks. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Escaped HTML for element content, with `<span lang>` around the runs of another script. */
export function markRuns(text: string, language: string): string {
  return splitRuns(text, language)
    .map((run) =>
      run.lang === undefined
        ? escapeHtml(run.text)
        : `<span lang="${run.lang}">${escapeHtml(run.text)}</span>`,
    )
    .join("");
}
