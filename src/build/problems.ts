import type { Problem } from "../model/diagnostic.ts";

/**
 * Leaves out what is said twice: a fault of a template shows in every document and language
 * that is made from it, but stands in one place. The first one stays.
 */
export function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ rule, message, place, record, output, page }) => {
    const where = place ? [place.file, place.line, place.column] : [output, page];
    const key = JSON.stringify([rule, message, record, where]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
