/** Languages and scripts that are written from right to left. */
const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr|Thaa|Nkoo)(?:-|$)/;

/** In which direction a language is written, by its BCP 47 tag. */
export const directionOf = (language: string): "ltr" | "rtl" =>
  rightToLeft.test(language) && !/-Latn(?:-|$)/.test(language) ? "rtl" : "ltr";
