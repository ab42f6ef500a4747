import type { VerifyRule } from "./printed.ts";

/** A box was printed for a character that the font lacks: seen in the PDF, whatever was foreseen. */
export const glyphsShown: VerifyRule = {
  id: "missing-glyph",
  check({ facts }) {
    const boxes = facts.sheets.flatMap(({ runs }) => runs).filter(({ notdef }) => notdef > 0);
    return boxes.map(({ notdef, text, page, font }) => ({
      message: `${notdef === 1 ? "An empty box is" : `${notdef} empty boxes are`} printed in “${text.trim()}” (${font}).`,
      hint: "Write the character in another way, or leave it out.",
      page,
    }));
  },
};
