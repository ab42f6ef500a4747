import {
  endOfReading,
  formOf,
  isHan,
  isInvisible,
  isLineBreak,
  isSpacedWord,
  isWhiteSpace,
  ruby,
} from "./forms.ts";

/**
 * A text together with its folded copy. Positions in `folded` are UTF-16 units of that string;
 * `starts` and `ends` give, for each of them, the code points of the original that it stands for.
 */
export interface FoldedText {
  /** The code points of the original, each as a string. */
  readonly chars: readonly string[];
  readonly folded: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The folded copy of a text, without positions. */
export function fold(text: string): string {
  return foldText(text).folded;
}

/**
 * Folds a text for comparison. White space stays, as one space, only between two words of a
 * script that parts words by spaces; elsewhere it depends on the typesetting, and goes.
 */
export function foldText(text: string): FoldedText {
  const chars = Array.from(text);
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = "";
  let spaceFrom = -1;

  const emit = (part: string, start: number, end: number): void => {
    parts.push(part);
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };

  for (let at = 0; at < chars.length; ) {
    const skipped = endOfTypesetting(chars, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const char = chars[at] ?? "";
    if (isWhiteSpace(char)) {
      if (spaceFrom < 0) spaceFrom = at;
      at++;
      continue;
    }
    const [form, end] = cluster(chars, at);
    if (spaceFrom >= 0 && isSpacedWord(last) && isSpacedWord(firstOf(form))) {
      emit(" ", spaceFrom, at);
    }
    spaceFrom = -1;
    emit(form, at, end);
    last = form.length === 1 ? form : (Array.from(form).at(-1) ?? "");
    at = end;
  }
  return {
    chars,
    folded: parts.join(""),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  };
}

const firstOf = (form: string): string => String.fromCodePoint(form.codePointAt(0) ?? 0);

/**
 * Where what only sets the type is over: invisible characters and ruby readings, and with a soft
 * hyphen the line break behind it, since there it parts a word. A visible hyphen at a line's end
 * stays: nobody can tell whether it belongs to the word.
 */
export function endOfTypesetting(chars: readonly string[], at: number): number {
  const char = chars[at] ?? "";
  if (char < "\u00ad") return at;
  const reading = endOfReading(chars, at);
  if (reading > at) return reading;
  if (char === ruby.anchor || char === ruby.separator || char === ruby.end) return at + 1;
  if (!isInvisible(char)) return at;
  if (char !== "\u00ad") return at + 1;
  let end = at + 1;
  while (isWhiteSpace(chars[end] ?? "")) end++;
  return chars.slice(at + 1, end).some(isLineBreak) ? end : at + 1;
}

/** A base character with the marks that combine with it, composed. */
function cluster(chars: readonly string[], at: number): readonly [string, number] {
  let form = formOf(chars[at] ?? "");
  let end = at + 1;
  while (end < chars.length) {
    const next = chars[end] ?? "";
    if (next < "\u0300" || isHan(next.charCodeAt(0)) || isInvisible(next)) break;
    // The half-width voicing marks ﾞ ﾟ are letters that fold to combining marks.
    const mark = formOf(next);
    if (!/^[\p{M}\u1160-\u11ff]/u.test(mark)) break;
    form += mark;
    end++;
  }
  return [end > at + 1 ? form.normalize("NFC") : form, end];
}
