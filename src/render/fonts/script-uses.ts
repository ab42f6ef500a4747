import type { PrintedText } from "./collect-text.ts";
import { type ExtraScript, extraScripts, isIn } from "./extra-scripts.ts";
import { within } from "./ranges.ts";

/** What a document has of a script beside Latin and Han. */
export interface ScriptUse {
  readonly script: ExtraScript;
  /** The characters of texts in its languages. */
  readonly own: ReadonlySet<number>;
  /** Those that its fonts are to draw. */
  readonly wanted: readonly number[];
}

/** Finds the scripts whose fonts a document calls for, among its characters. */
export function scriptUses(
  texts: readonly PrintedText[],
  all: readonly number[],
  charactersIn: (texts: readonly PrintedText[]) => ReadonlySet<number>,
): readonly ScriptUse[] {
  return extraScripts.flatMap((script) => {
    const { letters, besides, sharesHan } = script;
    const own = charactersIn(texts.filter((text) => isIn(script, text.lang)));
    const ofLetters = all.filter((code) => within(letters, code));
    const others = all.filter((code) => within(besides, code) && (!sharesHan || own.has(code)));
    if (ofLetters.length === 0 && !(sharesHan && others.length > 0)) return [];
    const shaped = [...charactersIn(texts.map(asShaped))].filter((code) => within(letters, code));
    return [
      {
        script,
        own,
        wanted: [...new Set([...shaped, ...others])].sort((one, other) => one - other),
      },
    ];
  });
}

/**
 * A text with its letters put together and taken apart: browsers draw some of them so (the
 * vowel am of Thai as two signs, the parts of a Korean syllable as one), and look for those.
 * What fonts have of Korean syllables is never taken apart.
 */
const asShaped = ({ text, lang }: PrintedText): PrintedText => ({
  text: `${text.normalize("NFC")} ${text} ${text.replace(/[\uac00-\ud7a3]/g, "").normalize("NFKD")}`,
  lang,
});
