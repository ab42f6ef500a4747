/** What a text of the page margins can ask for. */
export const placeholderNames = [
  "title",
  "document",
  "edition",
  "publisher",
  "page",
  "pages",
] as const;
type Placeholder = (typeof placeholderNames)[number];
export type Counter = "page" | "pages";

/** Words of a page margin, or the counter that stands between them. */
export type MarginPiece = string | { readonly counter: Counter };

/** The names in braces that no placeholder has. */
export const unknownPlaceholders = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !isPlaceholder(name));

/**
 * Fills a text of the margins in. What stands between two dots, “A · B”, is left out with its
 * dot where all that it asks for is empty.
 */
export function fillMargin(
  text: string,
  values: Readonly<Record<Exclude<Placeholder, Counter>, string>>,
): MarginPiece[] {
  const said = new Map<string, string>(Object.entries(values));
  const says = (name: string): boolean => isCounter(name) || (said.get(name) ?? "") !== "";
  const parts = text.split(/(\s*·\s*)/);
  let kept = "";
  for (let at = 0; at < parts.length; at += 2) {
    const part = parts[at] ?? "";
    const asked = [...part.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    if (asked.length > 0 && !asked.some(says)) continue;
    kept += kept === "" ? part : `${parts[at - 1] ?? ""}${part}`;
  }
  const pieces: MarginPiece[] = [];
  for (const [index, piece] of kept.split(/\{(\w+)\}/).entries()) {
    const isName = index % 2 === 1;
    if (isName && isCounter(piece)) {
      pieces.push({ counter: piece });
      continue;
    }
    const words = isName ? (said.get(piece) ?? "") : piece;
    const last = pieces.at(-1);
    if (typeof last === "string") pieces[pieces.length - 1] = last + words;
    else if (words !== "") pieces.push(words);
  }
  return pieces;
}

const isPlaceholder = (name: string): name is Placeholder =>
  placeholderNames.some((known) => known === name);

const isCounter = (name: string): name is Counter => name === "page" || name === "pages";
