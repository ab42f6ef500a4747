import type { VerifyRule } from "./printed.ts";

/** A font went in as drawings (Type 3): large, poor on screen, and its text often cannot be copied. */
export const type3Font: VerifyRule = {
  id: "type-3-font",
  check({ facts }) {
    const count = facts.fonts.filter((font) => font.type === "Type3").length;
    if (count === 0) return [];
    return [
      {
        message: `${count === 1 ? "A font is" : `${count} fonts are`} embedded as drawings (Type 3) instead of letters.`,
        hint: "Chromium does that to variable, CFF (.otf, .ttc) and emoji fonts, and to bold or italic that it has to make up. Use static TrueType faces.",
      },
    ];
  },
};
