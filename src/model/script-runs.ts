import { directionOf } from "./direction.ts";
import { scriptLanguages } from "./script-languages.ts";

/*
 * Finds the runs of another script in a text, so that a screen reader changes
 * its voice and a browser its font where a Chinese name stands in English
 * prose or an English title in Chinese. No code point is changed, added or lost.
 */

/** A part of a text; `lang` where it is in another language than the text around it. */
export interface ScriptRun {
  readonly text: string;
  readonly lang?: string;
  /** It is in no language, and runs from left to right where the text around it does not. */
  readonly isNumber?: true;
}

/** Scripts that tell the language of a run, as far as a script can. */
type Script = keyof typeof scriptLanguages | "latin";

const languageOf = (script: Script): string =>
  script === "latin" ? "en" : scriptLanguages[script][0];

/** The scripts that are a language's own. */
function scriptsOf(language: string): readonly Script[] {
  if (/-Hebr\b/.test(language)) return ["hebrew"];
  if (/-Arab\b/.test(language)) return ["arabic"];
  const [primary = ""] = language.split("-");
  const own = ownScripts.get(primary) ?? "latin";
  return own === "kana" || own === "hangul" ? ["han", own] : [own];
}

const ownScripts: ReadonlyMap<string, Script> = new Map(
  Object.entries(scriptLanguages).flatMap(([script, languages]) =>
    languages.map((language): [string, Script] => [language, script as Script]),
  ),
);

/** Letters only: ・ and ー stand in Chinese too. */
const kana = String.raw`\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff`;
const kanaWord = `[${kana}][${kana}\\u3099-\\u309c\\u30fb\\u30fc]*`;
/** Han and kana with the punctuation and full-width forms that belong to them. */
const east = String.raw`\p{sc=Han}\u3000-\u30ff\u31f0-\u31ff\uff00-\uffef`;
/** Letters and marks, with the digits and marks that Arabic shares with few others. */
const arabic = String.raw`\p{scx=Arabic}\u200c\u200d`;
const hebrew = String.raw`\p{sc=Hebrew}`;
const hangul = String.raw`\p{sc=Hangul}`;
const thai = String.raw`\p{sc=Thai}`;
/** With its stress marks and stops, which other scripts of India have too. */
const devanagari = String.raw`\p{scx=Devanagari}`;
const devanagariWord = `[${devanagari}][${devanagari}\\u200c\\u200d]*`;
/** A web address or one of mail: it is in no language. */
const address = String.raw`(?:https?:\/\/|www\.)[\x21-\x7e]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+`;
/** Words, with what may stand between words of a title. */
const latinWords = (inside: string, before = ""): string =>
  String.raw`\p{sc=Latin}${inside}*(?:(?:[,:;?!]? | ?[&/+–] ?| ?[(] ?|[)] )${before}[\p{sc=Latin}\p{Nd}]${inside}*)*`;
/** What stands between two words of a sentence that runs from right to left. */
const between = String.raw`[ \u00a0\d.,:;!?()«»“”"'/–—-]{1,12}`;

/** A number at its end belongs to it where the sentence, the title or the bracket ends there. */
const lastNumber = String.raw`(?:[ \u00a0]\d[\d.,/–-]*(?=$|[”’"'»)\]]))?`;

/** Each begins with a character that no other begins with, so that one pass finds all. */
const patterns = {
  // Digits and · only in between.
  han: `[${east}]+(?:[0-9·—… ]{1,4}[${east}]+)*`,
  // In Chinese: what is certain, and the whole of a title or a gloss that has kana in it.
  kana: `[《「『（][^》」』）\n]{0,30}?[${kana}][^》」』）\n]{0,30}[》」』）]|${kanaWord}(?:\\p{sc=Han}{1,6}${kanaWord})*`,
  hangul: `[${hangul}]+(?: [${hangul}]+)*`,
  arabic: `[${arabic}]+(?:${between}[${arabic}]+)*${lastNumber}`,
  hebrew: `[${hebrew}]+(?:${between}[${hebrew}]+)*${lastNumber}`,
  thai: `[${thai}]+(?:\\.? [${thai}]+)*`,
  // What parts and joins its letters stands within a word.
  devanagari: `${devanagariWord}(?:[.,]? ${devanagariWord})*`,
  latin: `${address}|${latinWords(String.raw`[\p{sc=Latin}\p{M}\p{Nd}’'.-]`)}`,
} as const satisfies Record<Script, string>;

/**
 * Latin words in text that runs from right to left, with all of a number and the signs at it:
 * what is left outside of the run stands at its other end, and `1,250` in two pieces.
 */
const latinFromRight = `${address}|${latinWords(
  String.raw`(?:[\p{sc=Latin}\p{M}\p{N}’'.°%‰™®©#+-]|[,:/](?=\p{Nd}))`,
  "[$€£¥№#°+−-]{0,2}",
)}`;

/** A number in groups, which right-to-left text would put in reverse. */
const telephone = String.raw`\+\d[\d \u00a0()/.-]{5,}\d`;

/** The runs that are foreign in a language. Latin is marked where the own script is no kin of it. */
function foreignIn(own: readonly Script[]): RegExp {
  const foreign = (Object.keys(patterns) as Script[]).filter(
    (script) => !own.includes(script) && !(script === "kana" && !own.includes("han")),
  );
  const isRtl = own.some((script) => script === "arabic" || script === "hebrew");
  const found = foreign.map((script) =>
    isRtl && script === "latin" ? latinFromRight : patterns[script],
  );
  return new RegExp([...found, ...(isRtl ? [telephone] : [])].join("|"), "gu");
}

const compiled = new Map<string, RegExp>();

function patternFor(own: readonly Script[]): RegExp {
  const key = own.join();
  const pattern = compiled.get(key) ?? foreignIn(own);
  compiled.set(key, pattern);
  return pattern;
}

const hasKana = new RegExp(`[${kana}]`, "u");

/** The script of a found run; nothing for a run that is in no language. */
function scriptOf(run: string): Script | undefined {
  if (hasKana.test(run)) return "kana";
  if (/\p{sc=Han}/u.test(run)) return "han";
  if (/\p{sc=Hangul}/u.test(run)) return "hangul";
  if (/\p{sc=Arabic}/u.test(run)) return "arabic";
  if (/\p{sc=Hebrew}/u.test(run)) return "hebrew";
  if (/\p{sc=Thai}/u.test(run)) return "thai";
  if (/\p{sc=Devanagari}/u.test(run)) return "devanagari";
  // `AI` and `RAND` are read letter by letter in any language; a word has a small letter.
  return /\p{sc=Latin}/u.test(run) && /\p{Ll}/u.test(run) && !/^(?:https?:\/\/|www\.)/u.test(run)
    ? "latin"
    : undefined;
}

/**
 * Splits a text in `language` at runs of another script. The parts joined are the text.
 * @param other the language of what is foreign in it, where that is known: a script alone
 *   does not tell Persian from Arabic, nor a Japanese name in Han from a Chinese one
 */
export function splitRuns(text: string, language: string, other?: string): readonly ScriptRun[] {
  const runs: ScriptRun[] = [];
  const isRtl = directionOf(language) === "rtl";
  let end = 0;
  for (const { 0: found, index } of text.matchAll(patternFor(scriptsOf(language)))) {
    const plain = trimmed(found);
    const start = index + found.indexOf(plain);
    const run = isRtl ? withBracket(plain, text[start + plain.length]) : plain;
    const script = scriptOf(run);
    const isNumber = isRtl && run.startsWith("+");
    if (script === undefined && !isNumber) continue;
    if (start > end) runs.push({ text: text.slice(end, start) });
    if (script === undefined) runs.push({ text: run, isNumber: true });
    else {
      const known = other !== undefined && scriptsOf(other).includes(script);
      runs.push({ text: run, lang: known ? other : languageOf(script) });
    }
    end = start + run.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/**
 * A run with the bracket that closes what was opened in it, or without the one that nothing
 * closes: apart from its run it would be turned round, and stand at the other end.
 */
function withBracket(run: string, next: string | undefined): string {
  const opened = run.lastIndexOf("(");
  if (opened <= run.lastIndexOf(")")) return run;
  return next === ")" ? `${run})` : trimmed(run.slice(0, opened));
}

/**
 * Ideographic space, and the full stop of the sentence around it, do not belong to a run. What
 * looks back begins once for each row of signs, else a long row would be gone through from each.
 */
const trimmed = (run: string): string =>
  run.replace(/^[\u3000\s]+|(?<![\u3000\s.'’-])[\u3000\s.'’-]+$/gu, "");

/** Escapes text for element content and for attribute values in either kind of quotation marks. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Signs without a space that no line could hold: an address, a key, a slip of the keyboard. */
const unbroken = /([\x21-\x7e\u00a1-\u024f]{48,})/;
/** Where such a word is best broken: behind its stops, and in any case after so many signs. */
const pieces = /[^/?&=.,:;#_+~-]{1,24}[/?&=.,:;#_+~-]*|[/?&=.,:;#_+~-]{1,24}/g;

/** Escaped text in which a word that is longer than a line may be broken. */
function breakable(text: string): string {
  return text
    .split(unbroken)
    .map((part, index) => {
      const all = index % 2 === 1 ? (part.match(pieces) ?? []) : [part];
      return all.map(escapeHtml).join("<wbr>");
    })
    .join("");
}

/** Escaped HTML for element content, with `<span lang>` around the runs of another script. */
export function markRuns(text: string, language: string, other?: string): string {
  const direction = directionOf(language);
  return splitRuns(text, language, other)
    .map((run) => {
      if (run.isNumber) return `<span dir="ltr">${breakable(run.text)}</span>`;
      if (run.lang === undefined) return breakable(run.text);
      const own = directionOf(run.lang);
      // `dir` also keeps the run to itself, so that it does not turn the words around it.
      const dir = own === direction ? "" : ` dir="${own}"`;
      return `<span lang="${run.lang}"${dir}>${breakable(run.text)}</span>`;
    })
    .join("");
}
