/*
 * Scalars that other programs turn into something else on their way in, by what happens to them
 * there. Each must come out as it was written.
 */
export const written = {
  "a number that loses its zeros": "00731",
  "a version that loses its zero": "1.10",
  "twenty digits that are rounded": "12345678901234567890",
  "a float that is written another way": "1e400",
  "an octal number": "0o17",
  "a hexadecimal number": "0x1F",
  "a number with underscores": "1_000",
  "minutes that become seconds": "1:30",
  "Norway, which is false": "NO",
  "a word that is true": "yes",
  "another that is false": "off",
  "a truth": "true",
  "what looks like nothing": "null",
  "what looks like nothing, in short": "~",
  "a date that becomes a moment": "2025-09-01",
  "a moment": "2025-09-01T06:00:00Z",
  infinity: ".inf",
  "no number": ".nan",
  "a plus": "+1",
  "a formula of a spreadsheet": "=1+1",
  "a command of a spreadsheet": "=cmd|' /C calc'!A0",
  "an address of a spreadsheet": "@SUM(A1)",
  "a decomposed letter": "e\u0301",
  "a composed letter": "\u00e9",
  "a ligature": "o\uFB03ce",
  "a letter outside of the first plane": "\u{20BB7}\u91CE",
  "spaces that are not broken": "a\u00A0b\u202Fc",
  "a minus and a dash": "\u22121 \u2013 \u2014",
} as const;

/** Signs that are not seen and turn the direction of what is. */
export const turning = {
  "an embedding": "a\u202Bb\u202Cc",
  "an override": "a\u202Eb\u202Cc",
  "an isolate": "a\u2067b\u2069c",
  marks: "a\u200Eb\u200Fc",
} as const;
