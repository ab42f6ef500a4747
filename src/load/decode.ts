import type { Outcome, Problem } from "../model/diagnostic.ts";
import { placesIn } from "../model/lines.ts";
import { inWindows1252 } from "../model/windows-1252.ts";
import { codePoint } from "./code-point.ts";

const byteOrderMark = "\uFEFF";
/** But for tab and line ends; and code points that Unicode sets aside from all text. */
const controls = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/u;

/**
 * The text of a file: strict UTF-8, without its byte-order mark, and free of
 * control characters other than tab and line ends.
 */
export function decodeText(file: string, bytes: Uint8Array): Outcome<string> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { value: undefined, problems: [encodingProblem(file, bytes)] };
  }
  if (text.startsWith(byteOrderMark)) text = text.slice(1);
  const at = text.search(controls);
  if (at < 0) return { value: text, problems: [] };
  return {
    value: undefined,
    problems: [
      { ...controlCharacter(findControlCharacter(text) ?? ""), place: placesIn(file, text)(at) },
    ],
  };
}

/** The problem of a control character, whether written as such or by an escape; its place is to be added. */
export function controlCharacter(character: string): Omit<Problem, "place"> {
  return {
    rule: "control-character",
    message: `expected text; found the control character ${codePoint(character)}`,
    hint:
      inWindows1252(character) !== character
        ? `Text of Windows-1252 was taken for Latin-1 on its way here: it may have been “${inWindows1252(character)}”. Write that, or delete it.`
        : "Delete it. It cannot be seen, and usually comes with text that was pasted from elsewhere.",
  };
}

/** The first control character of a value, which an escape can have put there. */
export function findControlCharacter(text: string): string | undefined {
  return controls.exec(text)?.[0];
}

function encodingProblem(file: string, bytes: Uint8Array): Problem {
  const offset = firstInvalidByte(bytes);
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, offset));
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return {
    rule: "input-encoding",
    message: utf16
      ? "expected a text file in UTF-8; found one in UTF-16"
      : `expected a text file in UTF-8; byte ${offset} (0x${byte}) cannot stand there`,
    hint: "Save the file with the encoding UTF-8. GBK, GB 18030 and Latin-1 files have to be converted.",
    place: placesIn(file, before)(before.length),
  };
}

/** The offset from 0 of the first byte that is no part of a well-formed UTF-8 sequence. */
function firstInvalidByte(bytes: Uint8Array): number {
  // TextDecoder says that a text is bad, not where: the longest good start is searched for.
  const isGoodStart = (length: number): boolean => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  if (isGoodStart(bytes.length)) return startOfOpenSequence(bytes, bytes.length);
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isGoodStart(middle)) good = middle;
    else bad = middle;
  }
  return startOfOpenSequence(bytes, good);
}

/** Where the sequence starts that is unfinished at `end`, or `end` itself if none is. */
function startOfOpenSequence(bytes: Uint8Array, end: number): number {
  for (let at = end - 1; at >= Math.max(0, end - 3); at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return end - at < length ? at : end;
    }
  }
  return end;
}
