const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const invisible = /^[\p{M}\p{Cf}]$/u;

/** How many columns of a terminal a text takes: two for Chinese, Japanese and Korean signs. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += invisible.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return width;
}

/** Fills up with spaces to a width in columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** The same with the spaces in front, for figures. */
export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - textWidth(text))) + text;
}

/**
 * Breaks a text into lines of at most `width` columns, at spaces and between wide signs. A
 * word that is longer stands whole on its line, so that paths can be copied.
 * @param first columns that the first line has less
 */
export function wrap(text: string, width: number, first = 0): string[] {
  const lines: string[] = [];
  let line = "";
  let room = width - first;
  for (const part of text.split(breaks)) {
    if (line !== "" && textWidth(line + part.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = "";
      room = width;
    }
    line += part;
  }
  lines.push(line.trimEnd());
  return lines;
}

// After a space; and before a wide sign that is no closing punctuation.
const breaks = new RegExp(
  `(?<= )(?=[^ ])|(?=(?![，。、；：？！）》」』】])${wide.source})(?<!^)(?<![（《「『【])`,
  "u",
);
