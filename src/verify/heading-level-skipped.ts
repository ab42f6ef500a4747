import { about, firstWords, type PageRule } from "./page-rule.ts";
import type { RenderedElement } from "./rendered-page.ts";

/** A heading stands more than one level below the heading before it, or the first is not of level 1. */
export const headingLevelSkipped: PageRule = {
  id: "heading-level-skipped",
  check(elements) {
    let before = 0;
    return elements.flatMap((element) => {
      const level = levelOf(element);
      if (level === undefined || element.hidden) return [];
      const skipped = level > before + 1;
      const last = before;
      before = level;
      if (!skipped) return [];
      return [
        {
          message: `The heading “${firstWords(element.words())}” is of level ${level}; ${
            last === 0 ? "it is the first" : `the one before it is of level ${last}`
          }.`,
          hint: `Make it <h${last + 1}>, and let a style say how it looks.`,
          ...about(element),
        },
      ];
    });
  },
};

function levelOf({ name, attributes }: RenderedElement): number | undefined {
  const { role, "aria-level": level } = attributes;
  if (role === "heading") return Number(level ?? 2);
  return role === undefined && /^h[1-6]$/.test(name) ? Number(name.slice(1)) : undefined;
}
