/**
 * Makes control signs visible. Messages quote data, and data must not be able to move the
 * cursor, clear the screen or turn the reading direction of somebody's terminal.
 */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
