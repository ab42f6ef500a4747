import type { Problem } from "../../model/diagnostic.ts";
import type { PrintedText } from "./collect-text.ts";

/** Characters that draw nothing: space, controls, format characters, variation selectors. */
const drawsNothing = /^[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]$/u;

/** Reports each character that no font of the document has, once per record, with the text around it. */
export function missingGlyphs(
  texts: readonly PrintedText[],
  has: (code: number) => boolean,
): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const { text, record } of texts) {
    let offset = 0;
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      const key = `${character}\n${record ?? ""}`;
      if (!has(code) && !drawsNothing.test(character) && !found.has(key)) {
        found.set(key, problemOf(character, code, around(text, offset), record));
      }
      offset += character.length;
    }
  }
  return [...found.values()];
}

function problemOf(
  character: string,
  code: number,
  snippet: string,
  record: string | undefined,
): Problem {
  const point = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return {
    rule: "missing-glyph",
    message: `No font of the document has “${character}” (${point}), in “${snippet}”.`,
    hint: "Write it with another character, or leave it out; it would print as an empty box.",
    ...(record === undefined ? {} : { record }),
  };
}

/** A few words on either side, on one line. */
function around(text: string, offset: number): string {
  const before = [...text.slice(0, offset)].slice(-20).join("");
  const after = [...text.slice(offset)].slice(0, 20).join("");
  return `${before}${after}`.replace(/\s+/g, " ").trim();
}
