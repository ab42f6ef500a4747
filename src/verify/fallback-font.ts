import type { Laid, VerifyRule } from "./printed.ts";

/** Something is set in a font of the browser or the machine instead of one of the document. */
export const fallbackFont: VerifyRule<Laid> = {
  id: "fallback-font",
  check({ facts, fonts }) {
    const strays = new Map<string, { page: number; text: string }>();
    for (const { font, page, text } of facts.sheets.flatMap(({ runs }) => runs)) {
      const name = font.replace(/^[A-Z]{6}\+/, "");
      if (!fonts.includes(name) && !strays.has(name)) strays.set(name, { page, text });
    }
    return [...strays].map(([name, { page, text }]) => ({
      message: `“${text.trim()}” is set in ${name}, which is no font of the document.`,
      hint: "Name a font of the document in the style sheet; another machine may not have this one.",
      page,
    }));
  },
};
