/** U+0080 to U+009F as Windows-1252 has them. Node's decoder of that name, and of Latin-1, leaves them. */
const signs = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** A text with the signs that Windows-1252 has where Latin-1 has controls. */
export const inWindows1252 = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (control) => signs.charAt(control.charCodeAt(0) - 0x80));
