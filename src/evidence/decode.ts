import type { Outcome, Problem } from "../model/diagnostic.ts";
import { inWindows1252 } from "../model/windows-1252.ts";

/**
 * The text of a held file. Nobody chose its encoding with us in mind, so more is read than of our
 * own data: UTF-8 and UTF-16 with or without what marks them, what an HTML page declares, and GB
 * 18030 as the last guess, which is reported. Nothing is decoded with a replacement character.
 */
export function decodeHeldText(
  file: string,
  bytes: Uint8Array,
  declared: string | undefined,
): Outcome<string> {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return outcome(file, decode(bytes, marked));
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== undefined) return outcome(file, utf8);
  const asDeclared = declared === undefined ? undefined : decode(bytes, declared);
  if (asDeclared !== undefined) return outcome(file, asDeclared);
  const guessed = decode(bytes, "gb18030");
  if (guessed === undefined || !isChinese(guessed)) return outcome(file, undefined);
  const { value, problems } = outcome(file, guessed);
  return { value, problems: value === undefined ? problems : [guess(file)] };
}

/** The encoding that an HTML page declares near its start, where it has to. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /<meta\b[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    // The decoder drops the byte-order mark: offsets do not depend on it.
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    // What a page calls Latin-1 is this as well, as browsers read it.
    return decoder.encoding === "windows-1252" ? inWindows1252(text) : text;
  } catch {
    return undefined;
  }
}

/**
 * Almost any bytes decode as GB 18030, Latin and Cyrillic ones to rare characters. In Chinese text
 * every few characters is one of the commonest.
 */
function isChinese(text: string): boolean {
  const foreign = text.match(/[^\p{ASCII}]/gu) ?? [];
  const common = text.match(/[，。的一是不了在有人这中大为上个国我说]/gu) ?? [];
  return common.length > 0 && common.length >= foreign.length / 30 && !/\p{Co}/u.test(text);
}

function outcome(file: string, text: string | undefined): Outcome<string> {
  // Neither stands in a text: they show UTF-16 without its mark, and ISO 2022.
  const isText = text !== undefined && !text.includes("\0") && !text.includes("\u001b");
  if (isText) return { value: text, problems: [] };
  const problem: Problem = {
    rule: "input-encoding",
    message:
      "expected a text in UTF-8, or in UTF-16 with a byte-order mark; found another encoding",
    hint: "Save the text with the encoding UTF-8.",
    place: { file },
  };
  return { value: undefined, problems: [problem] };
}

const guess = (file: string): Problem => ({
  rule: "held-text-encoding-guessed",
  message: "expected a text in UTF-8; found bytes that read as Chinese text in GB 18030",
  hint: "Look whether the text is right, and save it with the encoding UTF-8.",
  place: { file },
});
