/**
 * A text with the ways undone in which HTML, addresses, JSON, JavaScript and CSS can spell a
 * character; the same text where it has none.
 */
export function unescaped(text: string): string {
  let current = text;
  // What is escaped twice is still legible to a determined reader.
  for (let round = 0; round < 3; round++) {
    const next = once(current);
    if (next === current) break;
    current = next;
  }
  return current;
}

function once(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, decodePercent)
    .replace(/&#x([0-9a-f]{1,6});?/gi, (whole, code: string) => character(whole, code, 16))
    .replace(/&#(\d{1,7});?/g, (whole, code: string) => character(whole, code, 10))
    .replace(/&(amp|nbsp|shy|lt|gt|quot);/g, (whole) => (whole === "&amp;" ? "&" : " "))
    .replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (whole, code: string) => character(whole, code, 16))
    .replace(/\\x([0-9a-f]{2})/gi, (whole, code: string) => character(whole, code, 16))
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (whole, code: string) => character(whole, code, 16));
}

function decodePercent(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

function character(whole: string, code: string, radix: number): string {
  const point = Number.parseInt(code, radix);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
