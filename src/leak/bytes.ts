import { lastBefore } from "./last-before.ts";

/** The bytes of a text in one encoding, and how to read what stands around them. */
interface Form {
  readonly text: string;
  readonly bytes: Buffer;
  /** As many bytes as one character can take. */
  readonly reach: number;
  readonly decode: (bytes: Buffer) => string;
}

const encodingsOfFiles = [
  {
    encode: (text: string) => Buffer.from(text),
    decode: (bytes: Buffer) => bytes.toString("utf8"),
    reach: 4,
  },
  {
    encode: (text: string) => Buffer.from(text, "utf16le"),
    decode: (bytes: Buffer) => bytes.toString("utf16le"),
    reach: 4,
  },
  { encode: bigEndian, decode: fromBigEndian, reach: 4 },
  {
    encode: (text: string) => Buffer.from(bigEndian(text).toString("hex")),
    decode: fromHex,
    reach: 8,
  },
  {
    encode: (text: string) => Buffer.from(bigEndian(text).toString("hex").toUpperCase()),
    decode: fromHex,
    reach: 8,
  },
];

/** A text as files hold it. Few bytes would stand anywhere by chance. */
export function encodings(text: string): Form[] {
  const spellings = new Set([text, text.toLowerCase(), text.toUpperCase(), text.normalize("NFC")]);
  return [...spellings].flatMap((spelling) =>
    encodingsOfFiles
      .map(({ encode, ...rest }) => ({ text: spelling, bytes: encode(spelling), ...rest }))
      .filter(({ bytes }) => bytes.length >= 6),
  );
}

/** Whether a file holds a text in that form; a short one as a word of its own. */
export function isIn(file: Buffer, { text, bytes, reach, decode }: Form, asWord: boolean): boolean {
  for (let at = file.indexOf(bytes); at >= 0; at = file.indexOf(bytes, at + 1)) {
    if (!asWord) return true;
    const before = decode(file.subarray(Math.max(0, at - reach), at));
    const end = at + bytes.length;
    const after = decode(file.subarray(end, end + reach));
    if (standsAlone(before, text, after)) return true;
  }
  return false;
}

/**
 * In bytes only letters that have a case part a name from the word around it: elsewhere a
 * preposition or a particle may be written on to it (ודוד, 이수가).
 */
function standsAlone(before: string, text: string, after: string): boolean {
  const joins = (one: string | undefined, other: string | undefined): boolean =>
    [one, other].every((char) => char !== undefined && cased.test(char));
  const chars = Array.from(text);
  return !joins(lastBefore(before), chars[0]) && !joins(chars.at(-1), Array.from(after)[0]);
}

const cased = /[\p{Lu}\p{Ll}\p{Lt}\p{N}]/u;

function bigEndian(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

function fromBigEndian(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString("utf16le");
}

function fromHex(digits: Buffer): string {
  return fromBigEndian(Buffer.from(digits.toString("latin1"), "hex"));
}
