/** Full-width and Arabic figures as ordinary ones, in a copy for comparison that keeps every offset. */
export function foldFigures(text: string): string {
  return text
    .replace(/[０-９％．－]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[٠-٩۰-۹]/gu, (figure) => String(figure.charCodeAt(0) & 0xf))
    .replace(/[٪٫٬]/gu, (sign) => ({ "٪": "%", "٫": "." })[sign] ?? ",");
}
